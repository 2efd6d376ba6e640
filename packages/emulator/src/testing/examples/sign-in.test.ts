import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import { confirmSignIn, signIn, signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ann = { username: 'ann', password: 'Corr3ct-Horse!' };
const emulator = createEmulator({ seed: { users: [{ ...ann, phoneNumber: '+15555550839' }] } });

beforeEach(async () => {
  await emulator.reset();
  vi.stubGlobal('fetch', emulator.fetch);
  ConsoleLogger.LOG_LEVEL = 'ERROR'; // Amplify warns about endpoints outside AWS.
  const { userPoolId, userPoolClientId } = emulator.pool;
  const userPoolEndpoint = 'http://cognito.test';
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
});
afterEach(async () => {
  await signOut();
  vi.unstubAllGlobals();
});

test('a user signs in with the code we text', async () => {
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  const { nextStep } = await signIn(ann);
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');

  const [message] = emulator.outbox.messages('ann');
  const { isSignedIn } = await confirmSignIn({ challengeResponse: message?.code ?? '' });
  expect(isSignedIn).toBe(true);
});

test('a sign-in expires after three minutes', async () => {
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  await signIn(ann);
  emulator.clock.advance(180);
  await expect(confirmSignIn({ challengeResponse: '123456' })).rejects.toThrow('session is expired');
});
