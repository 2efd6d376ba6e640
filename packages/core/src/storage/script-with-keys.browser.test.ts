import { createEmulator } from '@cognito-mfa/emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AuthStorage, createCognitoClient, memorySession, sealedStorage } from '../index.js';
import { password, signingKey } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';

const userPoolClientId = 'keys0client';
const email = 'ada@example.com';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A script of the page, written without our code: it takes the handles of the keys and reads what is stored under a name. */
async function script() {
  const database = await resultOf(indexedDB.open('cognito-mfa'));
  const store = (name: string) => database.transaction(name).objectStore(name);
  const seal = await resultOf<CryptoKey>(store('keys').get('seal'));
  const names = await resultOf<CryptoKey>(store('keys').get('names'));
  const read = async (name: string): Promise<string> => {
    const hash = new Uint8Array(await crypto.subtle.sign('HMAC', names, utf8(name)));
    const text = await resultOf<string | undefined>(store('values').get(btoa(String.fromCharCode(...hash))));
    const [iv, value] = text?.split('.') ?? [];
    if (!iv || !value) return '';
    const parameters = { name: 'AES-GCM', iv: bytes(iv), additionalData: utf8(name) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, seal, bytes(value)));
  };
  const found = {
    session: await read(`cmk.${userPoolClientId}.session`),
    names: await read(`cmk.${userPoolClientId}.names`),
    device: await read(`cmk.${userPoolClientId}.device.ada`),
    /** All that a copy of the storage has, without the keys. */
    copy: JSON.stringify([
      ...(await Promise.all(['keys', 'values'].map((name) => resultOf(store(name).getAllKeys())))),
      ...(await Promise.all(['keys', 'values'].map((name) => resultOf(store(name).getAll())))),
      { ...localStorage },
      { ...sessionStorage },
    ]),
  };
  database.close();
  return found;
}

async function signedIn(storage: AuthStorage) {
  const emulator = createEmulator({
    signingKey,
    pool: {
      userPool: {
        AliasAttributes: ['email'],
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
      },
      clients: [{ userPoolClientId, properties: {} }],
    },
  });
  await emulator.users.create({ username: 'ada', password, email, confirmed: true });
  const tokens: string[] = [];
  const auth = createCognitoClient({
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId,
    storage,
    transport: fetchTransport({
      async fetch(request) {
        const response = await emulator.fetch(request);
        const answer = JSON.parse((await response.clone().text()) || '{}') as { AuthenticationResult?: object };
        const issued = Object.entries(answer.AuthenticationResult ?? {}).filter(([name]) => name.endsWith('Token'));
        tokens.push(...issued.map(([, token]) => token as string));
        return response;
      },
    }),
  });
  await auth.signIn({ username: email, password });
  await auth.rememberDevice();
  expect(tokens).toHaveLength(3);
  return { auth, tokens };
}

const secretOf = (device: string) => (JSON.parse(device || '{}') as { devicePassword?: string }).devicePassword ?? '';

beforeEach(async () => {
  await resultOf(indexedDB.deleteDatabase('cognito-mfa'));
});

describe('sealed storage', () => {
  it('gives the tokens, the device secret and the typed names to a script that uses its keys', async () => {
    const { auth, tokens } = await signedIn(sealedStorage());
    const found = await script();
    for (const token of tokens) expect(found.session).toContain(token);
    expect(found.names).toContain(email);
    expect(secretOf(found.device).length).toBeGreaterThan(40);
    await auth.signOut();
  });

  it('gives none of it to a copy without the keys', async () => {
    const { auth, tokens } = await signedIn(sealedStorage());
    const { copy, device } = await script();
    expect(copy.length).toBeGreaterThan(1000);
    for (const secret of [...tokens, secretOf(device), email]) expect(copy).not.toContain(secret);
    await auth.signOut();
  });

  it('has no token left for such a script after a sign-out', async () => {
    const { auth, tokens } = await signedIn(sealedStorage());
    await auth.signOut();
    const found = await script();
    for (const token of tokens) expect(found.session).not.toContain(token);
    // The device stays remembered.
    expect(secretOf(found.device).length).toBeGreaterThan(40);
  });
});

describe('memorySession', () => {
  it('leaves a script no token in the storage, but the device secret', async () => {
    const { auth, tokens } = await signedIn(memorySession(sealedStorage()));
    const found = await script();
    for (const token of tokens) expect([found.session, found.copy].join()).not.toContain(token);
    expect(found.session).toBe('');
    expect(secretOf(found.device).length).toBeGreaterThan(40);
    await auth.signOut();
  });
});
