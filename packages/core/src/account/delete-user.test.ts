import { expect, it } from 'vitest';
import type { AuthEvent } from '../auth-client.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

it('deletes the account, ends the session and leaves nothing of the user in this browser', async () => {
  const { auth, emulator, storage } = emulatedClient();
  await emulator.users.create({ username: 'ada', password, email: 'ada@example.com' });
  emulator.users.setMfaPreference('ada', { email: 'ENABLED' });
  await auth.signIn({ username: 'ada', password });
  await auth.confirmSignIn({ challengeResponse: emulator.outbox.messages('ada').at(-1)?.code ?? '' });
  expect(await storage.shared.get(`cmk.${emulator.pool.userPoolClientId}.factors.ada`)).toContain('EMAIL');
  emulator.users.setMfaPreference('ada', { email: 'DISABLED' });
  const other = await auth.createCheckClient();
  await other.signIn({ username: 'ada', password });
  await auth.rememberDevice();
  const heard: AuthEvent[] = [];
  auth.subscribe((event) => heard.push(event));

  emulator.faults.add({ kind: 'drop', operation: 'DeleteUser', times: 1 });
  await expect(auth.deleteUser()).rejects.toMatchObject({ problem: { code: 'network' } });
  expect((await auth.getCurrentUser()).username).toBe('ada');

  await auth.deleteUser();
  expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'user-deleted' });
  await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  await expect(other.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  const { userPoolClientId } = emulator.pool;
  expect(await storage.shared.get(`cmk.${userPoolClientId}.device.ada`)).toBeUndefined();
  expect(await storage.shared.get(`cmk.${userPoolClientId}.factors.ada`)).toBeUndefined();
});
