import { Amplify } from 'aws-amplify';
import { confirmSignIn, fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createEmulator } from '../../create-emulator.js';
import { type EmulatorServer, serve } from '../../server.js';
import { password, poolWith } from '../harness.js';
import { lastCode } from '../last-code.js';
import { memoryKeyValueStorage } from '../memory-key-value-storage.js';

const emulator = createEmulator({
  pool: poolWith(
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } } },
    {
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    },
  ),
  seed: { users: [{ username: 'ann', password, email: 'ann@example.com', phoneNumber: '+15555550839' }] },
});
const options = { authFlowType: 'USER_AUTH' } as const;
const ann = { username: 'ann', options };
let server: EmulatorServer;

beforeAll(async () => {
  // Amplify names devices after the browser. Without one, as in Node 20, it silently skips devices.
  vi.stubGlobal('navigator', { userAgent: 'a browser' });
  server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const { userPoolId, userPoolClientId } = emulator.pool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: server.url } } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(memoryKeyValueStorage());
});
afterEach(() => signOut());
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

test('aws-amplify lists the first factors and signs in with a code', async () => {
  const { nextStep } = await signIn(ann);
  expect(nextStep).toMatchObject({
    signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
    availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
  });
  const sent = await confirmSignIn({ challengeResponse: 'EMAIL_OTP' });
  expect(sent.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  expect((await confirmSignIn({ challengeResponse: lastCode(emulator, 'ann') })).isSignedIn).toBe(true);
});

test('aws-amplify signs in with its preferred first factor, SMS', async () => {
  const { nextStep } = await signIn({ ...ann, options: { ...options, preferredChallenge: 'SMS_OTP' } });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
  expect((await confirmSignIn({ challengeResponse: lastCode(emulator, 'ann') })).isSignedIn).toBe(true);
});

test.each(['PASSWORD_SRP', 'PASSWORD'] as const)(
  'aws-amplify begins with %s, and a factor follows',
  async (preferred) => {
    emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
    const asked = await signIn({ ...ann, password, options: { ...options, preferredChallenge: preferred } });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect((await confirmSignIn({ challengeResponse: lastCode(emulator, 'ann') })).isSignedIn).toBe(true);
    emulator.users.setMfaPreference('ann', { sms: 'DISABLED' });
  },
);

test('aws-amplify gets a new refresh token on each refresh', async () => {
  await signIn({ ...ann, password, options: { ...options, preferredChallenge: 'PASSWORD' } });
  const tokens = new Set<string | undefined>();
  for (let count = 0; count < 3; count += 1) {
    tokens.add((await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.toString());
  }
  expect(tokens.size).toBe(3);
});
