import { describe, expect, it } from 'vitest';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

const ada = { username: 'ada', password, email: 'ada@example.com', phoneNumber: '+15550100839' };
const clients = [{ properties: {} }];
const signIn = { username: 'ada', password };

type Setting = ReturnType<typeof emulatedClient>;
const operations = ({ wire }: Setting) => wire.map(({ operation }) => operation);
const lastCode = ({ emulator }: Setting) => emulator.outbox.messages('ada').at(-1)?.code ?? '';

/** Makes a call that only a back end can make. */
async function administrate(emulator: Setting['emulator'], operation: string, input: object): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
  };
  const body = JSON.stringify({ UserPoolId: emulator.pool.userPoolId, ...input });
  const response = await emulator.fetch('http://emulator.test/', { method: 'POST', headers, body });
  expect(await response.text()).not.toContain('__type');
}

describe('every challenge from Cognito, on the wire', () => {
  it('NEW_PASSWORD_REQUIRED: lists the missing attributes, refuses a weak password and accepts a good one', async () => {
    const setting = emulatedClient({
      pool: { clients, userPool: { Schema: [{ Name: 'email', Required: true, Mutable: true }] } },
    });
    const { auth, emulator } = setting;
    await administrate(emulator, 'AdminCreateUser', { Username: 'ada', TemporaryPassword: password });
    expect(await auth.signIn(signIn)).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', missingAttributes: ['email'] },
    });
    await expect(auth.confirmSignIn({ challengeResponse: 'short' })).rejects.toMatchObject({
      problem: { code: 'password-too-weak' },
    });
    const options = { userAttributes: { email: 'ada@example.com' } };
    const done = await auth.confirmSignIn({ challengeResponse: 'N3w-Horse-Battery!', options });
    expect(done).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: 'ada@example.com' });
    await auth.signOut();
    await auth.signIn({ ...signIn, password: 'N3w-Horse-Battery!' });
  });

  it('MFA_SETUP with email: asks for the address, then the code, then signs in', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    emulator.pool.configure({ mfa: 'ON' });
    await emulator.users.create(signIn);
    expect(await auth.signIn(signIn)).toMatchObject({
      nextStep: { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION', allowedMFATypes: ['TOTP', 'EMAIL'] },
    });
    const chosen = await auth.confirmSignIn({ challengeResponse: 'EMAIL' });
    expect(chosen.nextStep.signInStep).toBe('CONTINUE_SIGN_IN_WITH_EMAIL_SETUP');
    const step = await auth.confirmSignIn({ challengeResponse: 'ada@example.com' });
    expect(step.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    });
    expect(await auth.confirmSignIn({ challengeResponse: lastCode(setting) })).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchMFAPreference()).toMatchObject({ enabled: ['EMAIL'] });
  });

  it('MFA_SETUP with an authenticator: does not repeat the first half after the second failed', async () => {
    const setting = emulatedClient({
      pool: { clients, userPool: { MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] } },
    });
    const { auth, emulator } = setting;
    await emulator.users.create(signIn);
    const { nextStep } = await auth.signIn(signIn);
    if (nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(nextStep.signInStep);
    const challengeResponse = totpCode(nextStep.totpSetupDetails.sharedSecret, emulator.clock.now());
    emulator.faults.add({ kind: 'drop', operation: 'RespondToAuthChallenge', times: 1 });
    await expect(auth.confirmSignIn({ challengeResponse })).rejects.toMatchObject({ problem: { code: 'network' } });
    setting.wire.length = 0;
    expect(await auth.confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
    expect(operations(setting)).toEqual(['RespondToAuthChallenge']);
  });

  it('EMAIL_OTP: accepts a code with any number of digits', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    await emulator.users.create(ada);
    emulator.users.setMfaPreference('ada', { email: 'PREFERRED' });
    expect(await auth.signIn(signIn)).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails: { destination: 'a***@e***' } },
    });
    await expect(auth.confirmSignIn({ challengeResponse: '00000000' })).rejects.toMatchObject({
      problem: { code: 'wrong-code' },
    });
    expect(await auth.confirmSignIn({ challengeResponse: lastCode(setting) })).toMatchObject({ isSignedIn: true });
  });

  it('SELECT_MFA_TYPE: refuses a factor that is not offered before sending it, with advice for the developer', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    await emulator.users.create(ada);
    emulator.users.setMfaPreference('ada', { sms: 'ENABLED', email: 'ENABLED' });
    const { nextStep } = await auth.signIn(signIn);
    expect(nextStep).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['SMS', 'EMAIL'],
    });
    const sent = setting.wire.length;
    await expect(auth.confirmSignIn({ challengeResponse: 'TOTP' })).rejects.toThrow(/Answer with 'SMS' or 'EMAIL'/);
    expect(setting.wire).toHaveLength(sent);
    expect(await auth.confirmSignIn({ challengeResponse: 'EMAIL' })).toMatchObject({ otherMFATypes: ['SMS', 'EMAIL'] });
    expect(await auth.confirmSignIn({ challengeResponse: lastCode(setting) })).toMatchObject({ isSignedIn: true });
  });

  it('USER_AUTH: proves the password first, with or without a choice from Cognito', async () => {
    const setting = emulatedClient({
      authFlowType: 'USER_AUTH',
      pool: {
        userPool: {
          MfaConfiguration: 'OPTIONAL',
          EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
          Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        },
        clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'], PreventUserExistenceErrors: 'ENABLED' } }],
      },
    });
    const { auth, emulator, wire } = setting;
    await emulator.users.create(ada);
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    const secret = emulator.users.enableTotp('ada');
    expect(await auth.signIn(signIn)).toMatchObject({ nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } });
    const challengeResponse = totpCode(secret, emulator.clock.now());
    expect(await auth.confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
    expect(JSON.stringify(wire)).not.toContain(password);

    // An unknown user is challenged too, and no answer signs in.
    await expect(auth.signIn({ username: 'nobody', password })).rejects.toMatchObject({
      problem: { code: 'wrong-credentials' },
    });
    expect(wire.at(-1)?.input).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
  });

  it('turns an unknown challenge into a Problem that restarts the flow', async () => {
    const setting = emulatedClient();
    const { auth, emulator, replies } = setting;
    await emulator.users.create(ada);
    replies.set('RespondToAuthChallenge', {
      ChallengeName: 'IRIS_SCAN',
      Session: 'x'.repeat(20),
      ChallengeParameters: {},
    });
    await expect(auth.signIn(signIn)).rejects.toMatchObject({
      problem: { code: 'unsupported-challenge', challenge: 'IRIS_SCAN', retry: 'restart' },
    });
    replies.clear();
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
  });

  it('resets a forgotten password: code, weak password refused, good password accepted', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    await emulator.users.create(ada);
    expect(await auth.resetPassword({ username: 'ada' })).toMatchObject({
      nextStep: {
        resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
        codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' },
      },
    });
    const confirmationCode = lastCode(setting);
    const newPassword = 'N3w-Horse-Battery!';
    const wrong = confirmationCode === '000000' ? '000001' : '000000';
    await expect(
      auth.confirmResetPassword({ username: 'ada', confirmationCode: wrong, newPassword }),
    ).rejects.toMatchObject({ problem: { code: 'wrong-code' } });
    await auth.confirmResetPassword({ username: 'ada', confirmationCode, newPassword });
    await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
    expect(await auth.signIn({ username: 'ada', password: newPassword })).toMatchObject({ isSignedIn: true });
  });
});
