import { createEmulator } from '@cognito-mfa/emulator';
import { afterEach, describe, expect, it } from 'vitest';
import { type AuthStorage, createCognitoClient, sealedStorage } from '../index.js';
import { password, signingKey, totpCode } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';

const signIn = { username: 'ada', password };

/** A page with the default storage and the browser's own locks and channels, which a second client shares like a tab. */
async function origin() {
  const emulator = createEmulator({ signingKey, clock: { now: () => Date.UTC(2026, 2, 7, 4, 5, 6) } });
  await emulator.users.create(signIn);
  const wire: string[] = [];
  const { userPoolId } = emulator.pool;
  // The browser keeps the values of earlier tests, each under its own name.
  const userPoolClientId = emulator.pool.userPoolClientId;
  const openTab = (storage: AuthStorage = sealedStorage()) =>
    createCognitoClient({
      userPoolId,
      userPoolClientId,
      storage,
      clock: { now: () => emulator.clock.now(), after: () => () => {} },
      transport: fetchTransport({
        async fetch(request) {
          wire.push(await request.clone().text());
          return emulator.fetch(request);
        },
      }),
    });
  return { emulator, wire, openTab, userPoolClientId };
}

async function everythingStored(): Promise<string> {
  const found: string[] = [document.cookie, location.href, document.title, window.name];
  for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify({ ...storage }));
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values = await done(database.transaction(store).objectStore(store).getAll());
      found.push(JSON.stringify(values, (_key, value) => (value instanceof CryptoKey ? 'a key' : value)));
    }
    database.close();
  }
  return found.join('\n');
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let leave: () => Promise<void> = async () => {};
afterEach(() => leave());

describe('a session in a browser', () => {
  it('leaves no password, token, device secret or authenticator secret behind in plain text', async () => {
    const { openTab, emulator, wire, userPoolClientId } = await origin();
    const storage = sealedStorage();
    const tab = openTab(storage);
    leave = () => tab.signOut();
    await tab.signIn(signIn);
    const { sharedSecret } = await tab.setUpTOTP();
    await tab.verifyTOTPSetup({ code: totpCode(sharedSecret, emulator.clock.now()) });
    await tab.updateMFAPreference({ totp: 'PREFERRED' });
    emulator.clock.advance(30);
    await tab.signIn(signIn);
    const inTheMiddle = await everythingStored();
    await tab.confirmSignIn({ challengeResponse: totpCode(sharedSecret, emulator.clock.now()) });
    await tab.rememberDevice();
    const { tokens } = await tab.fetchAuthSession({ forceRefresh: true });

    const read = async (name: string) =>
      JSON.parse((await storage.shared.get(`cmk.${userPoolClientId}.${name}`)) ?? '');
    const { refreshToken } = await read('session');
    const { devicePassword } = await read('device.ada');
    const secrets = [password, sharedSecret, refreshToken, devicePassword, tokens?.accessToken, tokens?.idToken];
    expect(secrets.every((secret) => typeof secret === 'string' && secret.length > 10)).toBe(true);
    const stored = `${inTheMiddle}\n${await everythingStored()}`;
    expect(stored).toContain('a key');
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    expect(wire.filter((body) => body.includes(password) || body.includes(devicePassword))).toEqual([]);
  });

  it('refreshes once for twenty callers in each of two tabs', async () => {
    const { openTab, emulator, wire } = await origin();
    const [one, two] = [openTab(), openTab()];
    leave = () => one.signOut();
    await one.signIn(signIn);
    const before = await two.fetchAuthSession();
    expect(before).toEqual(await one.fetchAuthSession());
    emulator.clock.advance(3600);
    wire.length = 0;
    const callers = Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two).fetchAuthSession());
    const tokens = (await Promise.all(callers)).map((session) => session.tokens?.accessToken);
    expect(wire.filter((body) => body.includes('REFRESH_TOKEN_AUTH'))).toHaveLength(1);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(before.tokens?.accessToken);
  });

  it('ends in every tab, also in one without a listener', async () => {
    const { openTab } = await origin();
    const [one, two] = [openTab(), openTab()];
    leave = async () => {};
    await one.signIn(signIn);
    expect(await two.fetchAuthSession()).toHaveProperty('tokens');
    await one.signOut();
    await expect.poll(() => two.fetchAuthSession()).toEqual({});
  });

  it('ends in every tab when this device is forgotten, with the reason', async () => {
    const { openTab } = await origin();
    const [one, two] = [openTab(), openTab()];
    leave = async () => {};
    await one.signIn(signIn);
    const heard: unknown[] = [];
    two.subscribe((event) => heard.push(event));
    await one.rememberDevice();
    await one.forgetDevice();
    await expect.poll(() => heard).toContainEqual({ type: 'signedOut', reason: 'device-forgotten' });
    expect(await two.fetchAuthSession()).toEqual({});
  });
});
