import { createEmulator } from '@cognito-mfa/emulator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCognitoClient, sealedStorage } from '../index.js';
import { password, signingKey } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';

const email = 'ada.lovelace@example.com';

async function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cognito-mfa');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Reads every name and value in the storage of this origin. */
async function dump(): Promise<string> {
  const database = await openDatabase();
  const values = database.transaction('values').objectStore('values');
  const stored = await Promise.all([resultOf(values.getAllKeys()), resultOf(values.getAll())]);
  database.close();
  return JSON.stringify([stored, { ...localStorage }, { ...sessionStorage }, document.cookie]);
}

beforeEach(async () => {
  await resultOf(indexedDB.deleteDatabase('cognito-mfa'));
});
afterEach(() => {
  sessionStorage.clear();
});

it.each([
  ['a username', 'Ada-Lovelace', {}, 'Ada-Lovelace'],
  ['an email address', email, { UsernameAttributes: ['email'] as const }, email],
  ['an alias', email, { AliasAttributes: ['email'] as const }, 'Ada-Lovelace'],
])('leaves no readable name of a user who signed in with %s', async (_case, typed, properties, username) => {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
  const emulator = createEmulator({
    signingKey,
    pool: {
      userPool: { DeviceConfiguration, ...properties },
      clients: [{ userPoolClientId: 'names0client', properties: {} }],
    },
  });
  const user = await emulator.users.create({ username, password, email, confirmed: true });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const auth = createCognitoClient({
    userPoolId,
    userPoolClientId,
    transport: fetchTransport({ fetch: emulator.fetch }),
  });
  await auth.signIn({ username: typed, password });
  await auth.rememberDevice();
  await auth.signOut();
  const text = (await dump()).toLowerCase();
  // The device is still there.
  expect(text.length).toBeGreaterThan(200);
  for (const name of ['lovelace', typed, user.username, userPoolClientId])
    expect(text).not.toContain(name.toLowerCase());
});

it('removes the names that an earlier version left', async () => {
  await sealedStorage().shared.set('made', 'by this version');
  const database = await openDatabase();
  const transaction = database.transaction(['keys', 'values'], 'readwrite');
  // That version hashed no names, so it had no key for them.
  await resultOf(transaction.objectStore('keys').delete('names'));
  await resultOf(transaction.objectStore('values').put('sealed', 'cmk.names0client.device.ada'));
  database.close();
  expect(await dump()).toContain('device.ada');
  const storage = sealedStorage();
  await storage.shared.set('made', 'anew');
  expect(await storage.shared.get('made')).toBe('anew');
  expect(await dump()).not.toContain('cmk.');
});
