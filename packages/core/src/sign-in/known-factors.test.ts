import { expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';

async function withTwoFactors() {
  const setting = emulatedClient();
  const { auth, emulator } = setting;
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839', email: 'ada@example.com' });
  emulator.users.setMfaPreference('ada', { sms: 'ENABLED', email: 'ENABLED' });
  const signIn = async () => (await auth.signIn({ username: 'ada', password })).nextStep;
  const answer = async (mfaType: 'SMS' | 'EMAIL') => {
    await auth.confirmSignIn({ challengeResponse: mfaType });
    const challengeResponse = emulator.outbox.messages('ada').at(-1)?.code ?? '';
    await auth.confirmSignIn({ challengeResponse });
  };
  return { ...setting, signIn, answer };
}

it('shows the factor of the last sign-in, and where its codes went, masked', async () => {
  const { auth, signIn, answer } = await withTwoFactors();
  const first = await signIn();
  expect(first).not.toHaveProperty('lastUsedMFAType');
  expect(first).not.toHaveProperty('codeDestinations');
  await answer('EMAIL');
  await auth.signOut();
  expect(await signIn()).toMatchObject({ lastUsedMFAType: 'EMAIL', codeDestinations: { EMAIL: 'a***@e***' } });
  await answer('SMS');
  await auth.signOut();
  expect(await signIn()).toMatchObject({
    lastUsedMFAType: 'SMS',
    codeDestinations: { EMAIL: 'a***@e***', SMS: '+*******0839' },
  });
});

it('learns nothing from a code that is wrong, and tells another user nothing', async () => {
  const { auth, emulator, signIn } = await withTwoFactors();
  await signIn();
  await auth.confirmSignIn({ challengeResponse: 'SMS' });
  await expect(auth.confirmSignIn({ challengeResponse: '000000' })).rejects.toThrow();
  await auth.cancelSignIn();
  expect(await signIn()).not.toHaveProperty('lastUsedMFAType');
  await emulator.users.create({ username: 'bob', password, phoneNumber: '+15550100840', email: 'bob@example.com' });
  emulator.users.setMfaPreference('bob', { sms: 'ENABLED', email: 'ENABLED' });
  expect((await auth.signIn({ username: 'bob', password })).nextStep).not.toHaveProperty('codeDestinations');
});

it('signs in although the storage fails', async () => {
  const { auth, storage, signIn, answer } = await withTwoFactors();
  const { get } = storage.shared;
  storage.shared.get = (key) => (key.includes('.factors.') ? Promise.reject(new Error('no storage')) : get(key));
  await signIn();
  await answer('EMAIL');
  expect((await auth.fetchAuthSession()).tokens).toBeDefined();
});
