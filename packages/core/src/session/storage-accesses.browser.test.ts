import { createEmulator } from '@cognito-mfa/emulator';
import { afterEach, expect, it, vi } from 'vitest';
import { createCognitoClient } from '../index.js';
import { password, signingKey } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';

afterEach(() => vi.restoreAllMocks());

// Each access costs the main thread about as much as a fortieth of the sign-in.
it('a sign-in in a warm page reads the storage four times, writes once and decrypts nothing', async () => {
  const emulator = createEmulator({ signingKey });
  emulator.pool.configure({ devices: 'off' });
  const user = { username: 'ada', password };
  await emulator.users.create(user);
  const { userPoolId, userPoolClientId } = emulator.pool;
  const transport = fetchTransport({ fetch: emulator.fetch });
  const auth = createCognitoClient({ userPoolId, userPoolClientId, transport });
  await auth.signIn(user);
  await auth.signOut();

  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  await auth.signIn(user);
  const modes = transaction.mock.calls.map(([, mode]) => mode ?? 'readonly');
  expect(modes.filter((mode) => mode === 'readonly')).toHaveLength(4);
  expect(modes.filter((mode) => mode === 'readwrite')).toHaveLength(1);
  expect(decrypt).not.toHaveBeenCalled();
  await auth.signOut();
});
