import { expect, it } from 'vitest';
import type { AuthEvent } from '../auth-client.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { withPasskey } from '../testing/passkey-setting.js';

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

it('leaves neither the names of the passkeys of a deleted user nor who used one last', async () => {
  const { auth, emulator, storage } = await withPasskey();
  await auth.signIn({ username: 'ada', options: { preferredChallenge: 'WEB_AUTHN' } });
  const [passkey] = (await auth.listWebAuthnCredentials()).credentials;
  await auth.renameWebAuthnCredential({ credentialId: passkey?.credentialId ?? '', name: 'Laptop' });
  const { userId } = await auth.getCurrentUser();
  const left = () =>
    Promise.all(
      [`passkeys.${userId}`, 'passkey-user'].map((name) =>
        storage.shared.get(`cmk.${emulator.pool.userPoolClientId}.${name}`),
      ),
    );
  expect(await left()).toEqual([expect.stringContaining('Laptop'), 'ada']);
  await auth.deleteUser();
  expect(await left()).toEqual([undefined, undefined]);
});
