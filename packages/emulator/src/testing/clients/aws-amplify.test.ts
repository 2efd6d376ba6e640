import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  rememberDevice,
  setUpTOTP,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createEmulator } from '../../create-emulator.js';
import { type EmulatorServer, serve } from '../../server.js';
import { lastCode } from '../last-code.js';
import { memoryKeyValueStorage } from '../memory-key-value-storage.js';
import { totpCode } from '../totp-code.js';

const emulator = createEmulator();
const ann = { username: 'ann', password: 'Corr3ct-Horse!' };
let server: EmulatorServer;
let secret = '';

beforeAll(async () => {
  // Amplify names devices after the browser. Without one, as in Node 20, it silently skips devices.
  vi.stubGlobal('navigator', { userAgent: 'a browser' });
  server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  // Amplify warns about endpoints outside AWS.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const { userPoolId, userPoolClientId } = emulator.pool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: server.url } } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(memoryKeyValueStorage());
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

test('aws-amplify signs up, signs in by SRP, sets up TOTP and signs in with it', async () => {
  const signedUp = await signUp({
    ...ann,
    options: { userAttributes: { email: 'ann@example.com', phone_number: '+15555550839' } },
  });
  expect(signedUp.nextStep.signUpStep).toBe('CONFIRM_SIGN_UP');
  const confirmed = await confirmSignUp({ username: 'ann', confirmationCode: lastCode(emulator, 'ann') });
  expect(confirmed.isSignUpComplete).toBe(true);
  expect((await signIn(ann)).isSignedIn).toBe(true);
  expect((await fetchUserAttributes()).email_verified).toBe('true');

  secret = (await setUpTOTP()).sharedSecret;
  await verifyTOTPSetup({ code: totpCode(secret, emulator.clock.now()) });
  await updateMFAPreference({ totp: 'PREFERRED' });
  expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
  await signOut();

  emulator.clock.advance(30);
  const asked = await signIn(ann);
  expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  await expect(confirmSignIn({ challengeResponse: '000000' })).rejects.toThrow('Invalid code received for user');
  const answered = await confirmSignIn({ challengeResponse: totpCode(secret, emulator.clock.now()) });
  expect(answered.isSignedIn).toBe(true);
});

test('aws-amplify remembers the device, signs in without a code, refreshes and forgets the device', async () => {
  await rememberDevice();
  expect(await fetchDevices()).toHaveLength(1);
  const before = (await fetchAuthSession()).tokens?.accessToken.toString();
  const after = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.toString();
  expect(after).not.toBe(before);
  await signOut();

  expect((await signIn(ann)).isSignedIn).toBe(true);
  await forgetDevice();
  await signOut({ global: true });
  expect((await signIn(ann)).nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
});

test.each([
  ['sms', 'CONFIRM_SIGN_IN_WITH_SMS_CODE'],
  ['email', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'],
] as const)('aws-amplify gets a challenge by %s right away if it is the only factor', async (factor, step) => {
  const username = `only-${factor}`;
  await emulator.users.create({ ...ann, username, email: `${username}@example.com`, phoneNumber: '+15555550842' });
  emulator.users.setMfaPreference(username, { [factor]: 'PREFERRED' });
  expect((await signIn({ ...ann, username })).nextStep.signInStep).toBe(step);
  expect((await confirmSignIn({ challengeResponse: lastCode(emulator, username) })).isSignedIn).toBe(true);
  await signOut();
});

test('aws-amplify chooses between SMS and email', async () => {
  await emulator.users.create({ ...ann, username: 'bea', email: 'bea@example.com', phoneNumber: '+15555550840' });
  emulator.users.setMfaPreference('bea', { sms: 'ENABLED', email: 'ENABLED' });
  for (const [choice, step] of [
    ['SMS', 'CONFIRM_SIGN_IN_WITH_SMS_CODE'],
    ['EMAIL', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'],
  ] as const) {
    const asked = await signIn({ ...ann, username: 'bea' });
    expect(asked.nextStep).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['SMS', 'EMAIL'],
    });
    expect((await confirmSignIn({ challengeResponse: choice })).nextStep.signInStep).toBe(step);
    expect((await confirmSignIn({ challengeResponse: lastCode(emulator, 'bea') })).isSignedIn).toBe(true);
    await signOut();
  }
});

test('aws-amplify sets up MFA during sign-in if it is required', async () => {
  await emulator.users.create({ ...ann, username: 'cyd' });
  emulator.pool.configure({ mfa: 'ON' });
  const cyd = { ...ann, username: 'cyd' };
  const asked = await signIn(cyd);
  expect(asked.nextStep).toMatchObject({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
    allowedMFATypes: ['TOTP', 'EMAIL'],
  });
  const setup = await confirmSignIn({ challengeResponse: 'TOTP' });
  if (setup.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(setup.nextStep.signInStep);
  const code = totpCode(setup.nextStep.totpSetupDetails.sharedSecret, emulator.clock.now());
  expect((await confirmSignIn({ challengeResponse: code })).isSignedIn).toBe(true);
  await signOut();

  await emulator.users.create({ ...ann, username: 'dot' });
  await signIn({ ...ann, username: 'dot' });
  expect((await confirmSignIn({ challengeResponse: 'EMAIL' })).nextStep.signInStep).toBe(
    'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP',
  );
  expect((await confirmSignIn({ challengeResponse: 'dot@example.com' })).nextStep.signInStep).toBe(
    'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
  );
  expect((await confirmSignIn({ challengeResponse: lastCode(emulator, 'dot') })).isSignedIn).toBe(true);
  await signOut();
  emulator.pool.configure({ mfa: 'OPTIONAL' });
});

test('aws-amplify replaces a temporary password during sign-in', async () => {
  await emulator.users.create({ ...ann, username: 'eve', temporaryPassword: true });
  const asked = await signIn({ ...ann, username: 'eve' });
  expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
  expect((await confirmSignIn({ challengeResponse: 'An0ther-Horse!' })).isSignedIn).toBe(true);
  await signOut();
  expect((await signIn({ username: 'eve', password: 'An0ther-Horse!' })).isSignedIn).toBe(true);
  await signOut();
});
