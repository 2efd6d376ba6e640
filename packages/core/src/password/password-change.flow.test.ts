import { expect, it } from 'vitest';
import { createPasswordChangeFlow } from '../client/create-flows.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const newPassword = 'An0ther-Horse!';

/** A user who is signed in here and on a remembered device elsewhere. */
async function signedIn(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  const { auth, emulator, newClient } = setting;
  await emulator.users.create({ username: 'ada', password });
  const elsewhere = newClient(memoryStorage());
  await elsewhere.signIn({ username: 'ada', password });
  await elsewhere.rememberDevice();
  await auth.signIn({ username: 'ada', password });
  await auth.rememberDevice();
  return { ...setting, elsewhere, flow: createPasswordChangeFlow(auth) };
}

it('changes the password, and nothing elsewhere until the user accepts the offer', async () => {
  const { flow, auth, elsewhere } = await signedIn();
  expect(await flow.updatePassword({ oldPassword: 'Wr0ng-Horse!', newPassword })).toMatchObject({
    step: 'ENTER_PASSWORDS',
    problem: { code: 'wrong-credentials' },
  });
  expect(await flow.updatePassword({ oldPassword: password, newPassword: 'short' })).toMatchObject({
    step: 'ENTER_PASSWORDS',
    problem: { code: 'password-too-weak' },
  });
  expect(await flow.updatePassword({ oldPassword: password, newPassword })).toMatchObject({ step: 'SECURE_OTHERS' });
  await expect(elsewhere.fetchUserAttributes()).resolves.toBeTruthy();
  expect(await flow.secureOthers()).toEqual({ step: 'DONE', securedOthers: true });
  await expect(elsewhere.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true }]);
  await expect(auth.fetchUserAttributes()).resolves.toBeTruthy();
});

it('does the rest after a failure', async () => {
  const { flow, auth, emulator, elsewhere } = await signedIn();
  await flow.updatePassword({ oldPassword: password, newPassword });
  emulator.faults.add({ kind: 'drop', operation: 'ForgetDevice', times: 1 });
  expect(await flow.secureOthers()).toMatchObject({ step: 'SECURE_OTHERS', problem: { code: 'network' }, busy: null });
  await expect(elsewhere.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  expect(await flow.secureOthers()).toEqual({ step: 'DONE', securedOthers: true });
  expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true }]);
});

it('begins with the offer after a reset, and lets the user decline it', async () => {
  const { auth, elsewhere } = await signedIn();
  const flow = createPasswordChangeFlow(auth, { isChanged: true });
  expect(flow.getSnapshot()).toMatchObject({ step: 'SECURE_OTHERS' });
  expect(flow.skip()).toEqual({ step: 'DONE', securedOthers: false });
  await expect(elsewhere.fetchUserAttributes()).resolves.toBeTruthy();
  expect(flow.startOver()).toEqual({ step: 'ENTER_PASSWORDS', busy: null, problem: null });
});

it('signs out everywhere, here too, in a pool that tracks no sessions', async () => {
  const { flow, auth, elsewhere, replies } = await signedIn();
  replies.set('ListUserSessions', { Sessions: [] });
  await flow.updatePassword({ oldPassword: password, newPassword });
  expect(await flow.secureOthers()).toEqual({ step: 'DONE', securedOthers: true });
  await expect(elsewhere.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
});
