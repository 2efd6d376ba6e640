import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import * as amplifyAuth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AuthClient,
  type CognitoClientConfig,
  createCognitoClient,
  memoryStorage,
  sealedStorage,
} from '../index.js';
import { password, signingKey } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { withAmplifyDevices } from './with-amplify-devices.js';

const endpoint = 'http://localhost:9329';
const phoneNumber = '+15555550839';
const userPool = {
  MfaConfiguration: 'OPTIONAL',
  EnabledMfas: ['SMS_MFA'],
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
} as const;
const ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
const clients = ['amplifys0client', 'another0client'].map((userPoolClientId) => ({
  userPoolClientId,
  properties: { ExplicitAuthFlows },
}));

type Emulator = ReturnType<typeof createEmulator>;

beforeEach(async () => {
  localStorage.clear();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('cognito-mfa').onsuccess = resolve;
  });
  // Amplify warns about every endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
});
afterEach(() => vi.unstubAllGlobals());

/** Signs in with Amplify itself and a code, and remembers the device. */
async function rememberByAmplify(emulator: Emulator, username: string) {
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => emulator.fetch(new Request(input, init)));
  const { userPoolId, userPoolClientId } = emulator.pool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: endpoint } } });
  await amplifyAuth.signIn({ username, password });
  const challengeResponse = emulator.outbox.messages('ada').at(-1)?.code ?? '';
  expect(await amplifyAuth.confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
  await amplifyAuth.rememberDevice();
  await amplifyAuth.signOut();
  vi.unstubAllGlobals();
}

async function poolWithAda(properties: { UsernameConfiguration?: { CaseSensitive: boolean } } = {}) {
  const emulator = createEmulator({ signingKey, pool: { userPool: { ...userPool, ...properties }, clients } });
  await emulator.users.create({ username: 'ada', password, phoneNumber, confirmed: true });
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  return emulator;
}

/** Creates our client as a freshly loaded page does. */
function clientOf(emulator: Emulator, { from = () => localStorage, ...rest }: Partial<Setting> = {}) {
  const { userPoolId, userPoolClientId } = emulator.pool;
  const transport = fetchTransport({ fetch: emulator.fetch });
  return createCognitoClient(withAmplifyDevices({ userPoolId, userPoolClientId, transport, ...rest }, from));
}

interface Setting extends CognitoClientConfig {
  from: Parameters<typeof withAmplifyDevices>[1];
}

const nothing = () => ({ getItem: () => null, removeItem: () => {} });

async function signInWithCode(client: AuthClient, emulator: Emulator) {
  expect(await client.signIn({ username: 'ada', password })).toMatchObject(codeStep);
  const challengeResponse = emulator.outbox.messages('ada').at(-1)?.code ?? '';
  expect(await client.confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
}

const codeStep = { nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' } };
const kept = () => Object.keys(localStorage).filter((key) => /deviceKey|deviceGroupKey|randomPasswordKey/.test(key));

describe('a device that Amplify remembered', () => {
  it('signs in without a code from our copy, and Amplify has none left', async () => {
    const emulator = await poolWithAda();
    await rememberByAmplify(emulator, 'ada');
    expect(kept()).toHaveLength(3);
    const client = clientOf(emulator);
    expect(await client.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toEqual([]);
    expect(await client.fetchDevices()).toEqual([expect.objectContaining({ isCurrentDevice: true })]);
    await client.signOut();
    expect(await clientOf(emulator).signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
  });

  it("moves when the username is typed in another form than the pool's", async () => {
    const emulator = await poolWithAda({ UsernameConfiguration: { CaseSensitive: false } });
    await rememberByAmplify(emulator, 'Ada');
    expect(kept()[0]).toContain('.ada.');
    const client = clientOf(emulator);
    expect(await client.signIn({ username: 'ADA', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toEqual([]);
    await client.signOut();
    expect(await clientOf(emulator).signIn({ username: 'ADA', password })).toMatchObject({ isSignedIn: true });
  });

  it('stays with Amplify when the browser does not keep our copy, which works for this page', async () => {
    const emulator = await poolWithAda();
    await rememberByAmplify(emulator, 'ada');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const client = clientOf(emulator);
    expect(await client.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toHaveLength(3);
    vi.restoreAllMocks();
    await client.signOut();
    expect(await clientOf(emulator).signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toEqual([]);
  });

  it("does nothing for another user, or when Amplify's storage is blocked", async () => {
    const emulator = await poolWithAda();
    await emulator.users.create({ username: 'ben', password, phoneNumber, confirmed: true });
    emulator.users.setMfaPreference('ben', { sms: 'PREFERRED' });
    await rememberByAmplify(emulator, 'ada');
    expect(await clientOf(emulator).signIn({ username: 'ben', password })).toMatchObject(codeStep);
    const closed = clientOf(emulator, {
      from: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(await closed.signIn({ username: 'ada', password })).toMatchObject(codeStep);
    expect(kept()).toHaveLength(3);
  });

  it('moves to another app client of the same pool', async () => {
    const emulator = await poolWithAda();
    await rememberByAmplify(emulator, 'ada');
    const { userPoolId, userPoolClientId } = emulator.pool;
    const transport = fetchTransport({ fetch: emulator.fetch });
    const config = { userPoolId, userPoolClientId: 'another0client', transport };
    const client = createCognitoClient(withAmplifyDevices(config, () => localStorage, { userPoolClientId }));
    expect(await client.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toEqual([]);
  });

  it('needs a code when Cognito has forgotten it', async () => {
    const emulator = await poolWithAda();
    await rememberByAmplify(emulator, 'ada');
    const elsewhere = clientOf(emulator, { storage: memoryStorage(), from: nothing });
    await signInWithCode(elsewhere, emulator);
    for (const device of await elsewhere.fetchDevices()) await elsewhere.forgetDevice({ device });
    const client = clientOf(emulator);
    await signInWithCode(client, emulator);
    expect(kept()).toEqual([]);
  });

  it('does not replace a device of this client', async () => {
    const emulator = await poolWithAda();
    const storage = sealedStorage();
    await rememberByAmplify(emulator, 'ada');
    const before = clientOf(emulator, { storage, from: nothing });
    await signInWithCode(before, emulator);
    await before.rememberDevice();
    await before.signOut();
    const after = clientOf(emulator, { storage });
    expect(await after.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    expect(kept()).toHaveLength(3);
  });
});
