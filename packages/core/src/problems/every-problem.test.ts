import { createEmulator } from '@cognito-mfa/emulator';
import { expect, it } from 'vitest';
import { createMfaPreferenceFlow, createSignInFlow, createTotpSetupFlow } from '../client/create-flows.js';
import { completeConfig, resolveConfig } from '../connection/config.js';
import { createSender } from '../connection/sender.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { customPool, sumTriggers } from '../testing/custom-challenge.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';
import { passkeySetting } from '../testing/passkey-setting.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { WireError } from '../transport/transport.js';
import { problemOf } from './auth-error.js';
import { type Problem, type ProblemCode, problemCodes } from './problem.js';

type Options = NonNullable<Parameters<typeof emulatedClient>[0]>;

const username = 'ada';
const credentials = { username, password };
const phone = { attributeKey: 'phone_number', value: '+15550100840' };

/** A pool with the given properties, for rows that need another pool. */
function poolOf(userPool: object, client: object = {}) {
  const { userPoolId, userPoolClientId } = createEmulator().pool;
  const ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'];
  const clients = [{ userPoolClientId, properties: { ExplicitAuthFlows, ...client } }];
  return { pool: { userPoolId, userPool, clients } as NonNullable<Options['pool']> };
}

async function newUser(options: Options = {}, user: object = {}) {
  const setting = emulatedClient(options);
  const contact = { email: 'ada@example.com', phoneNumber: '+15550100839' };
  await setting.emulator.users.create({ ...credentials, ...contact, ...user });
  const latestCode = () => setting.emulator.outbox.messages(username).at(-1)?.code ?? '';
  const wrongCode = () => (latestCode() === '000000' ? '000001' : '000000');
  return { ...setting, latestCode, wrongCode };
}

async function signedIn(options: Options = {}) {
  const setting = await newUser(options);
  await setting.auth.signIn(credentials);
  return setting;
}

/** A sign-in on the step of a text message code. */
async function atCode() {
  const setting = await signedIn();
  await setting.auth.updateMFAPreference({ sms: 'PREFERRED' });
  await setting.auth.signOut();
  const flow = createSignInFlow(setting.auth, { clock: setting.clock });
  await flow.signIn(credentials);
  return { ...setting, flow };
}

/** A setup with the key of an authenticator app on the screen. */
async function atTotpSetup() {
  const setting = await signedIn();
  const flow = createTotpSetupFlow(setting.auth, { clock: setting.clock });
  const state = await flow.setUpTOTP();
  if (state.step !== 'VERIFY_TOTP_SETUP') throw new Error(`The step is ${state.step}.`);
  const { sharedSecret } = state.totpSetupDetails;
  return { ...setting, flow, code: (slow = 0) => totpCode(sharedSecret, setting.emulator.clock.now() - slow * 1000) };
}

/** Sends a password past signIn, which turns this answer into a step and not a Problem. */
async function signInOnTheWire({ emulator }: Awaited<ReturnType<typeof newUser>>): Promise<unknown> {
  const transport = fetchTransport({ fetch: emulator.fetch });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const config = completeConfig(resolveConfig({ userPoolId, userPoolClientId, transport, storage: memoryStorage() }));
  const send = createSender(transport({ region: config.region, fetch: emulator.fetch }), config);
  const AuthParameters = { USERNAME: username, PASSWORD: password };
  return send('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: userPoolClientId, AuthParameters });
}

async function times(count: number, call: () => Promise<unknown>): Promise<unknown> {
  for (let done = 1; done < count; done++) await call().catch(() => undefined);
  return call();
}

/** The cause of each Problem: a row ends in a rejection, or in the state of a flow that carries the Problem. */
const ways: Record<ProblemCode, () => Promise<unknown>> = {
  'wrong-code': async () => {
    const { flow, wrongCode } = await atCode();
    return flow.confirmSignIn(wrongCode());
  },
  'code-already-used': async () => {
    const { flow, code, auth } = await atTotpSetup();
    await flow.verifyTOTPSetup(code());
    await auth.signOut();
    await auth.signIn(credentials);
    return auth.confirmSignIn({ challengeResponse: code() });
  },
  'code-expired': async () => {
    const { auth, emulator, latestCode } = await signedIn();
    await auth.updateUserAttribute({ userAttribute: phone });
    emulator.clock.advance(25 * 3600);
    return auth.confirmUserAttribute({ userAttributeKey: 'phone_number', confirmationCode: latestCode() });
  },
  'code-replaced': async () => {
    const { flow, emulator, latestCode } = await atCode();
    emulator.clock.advance(200);
    return flow.confirmSignIn(latestCode());
  },
  'session-expired': async () => {
    const { auth, emulator, latestCode } = await atCode();
    emulator.clock.advance(200);
    return auth.confirmSignIn({ challengeResponse: latestCode() });
  },
  'session-invalid': async () => {
    // Another tab resumed the same sign-in, and was faster.
    const { auth, newClient, latestCode } = await atCode();
    const beside = newClient();
    await beside.resumeSignIn();
    await beside.confirmSignIn({ challengeResponse: latestCode() });
    return auth.confirmSignIn({ challengeResponse: latestCode() });
  },
  'password-needed': async () => {
    const { flow, emulator } = await atCode();
    emulator.clock.advance(15 * 60);
    return flow.resendSignInCode();
  },
  'too-many-attempts': async () => {
    const { auth } = await newUser();
    return times(7, () => auth.signIn({ username, password: 'Wr0ng-Horse!' }));
  },
  'rate-limited': async () => {
    const { auth } = await signedIn();
    return times(6, () => auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' }));
  },
  'wrong-credentials': async () => (await newUser()).auth.signIn({ username, password: 'Wr0ng-Horse!' }),
  'challenge-failed': async () => {
    const { auth, clock } = await newUser({ pool: customPool, triggers: sumTriggers().triggers });
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn({ username, authFlowType: 'CUSTOM_WITHOUT_SRP' });
    return times(2, () => flow.confirmSignIn('wrong'));
  },
  'user-not-confirmed': async () => signInOnTheWire(await newUser({}, { confirmed: false })),
  'user-disabled': async () => {
    const { auth, emulator } = await newUser();
    emulator.users.setEnabled(username, false);
    return auth.signIn(credentials);
  },
  'password-reset-required': async () => {
    const setting = await newUser();
    const { userPoolId } = setting.emulator.pool;
    await setting.emulator.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.AdminResetUserPassword',
      },
      body: JSON.stringify({ UserPoolId: userPoolId, Username: username }),
    });
    return signInOnTheWire(setting);
  },
  'temporary-password-expired': async () => {
    const { auth, emulator } = await newUser({}, { temporaryPassword: true });
    emulator.clock.advance(8 * 24 * 3600);
    return auth.signIn(credentials);
  },
  'already-confirmed': async () => (await newUser()).auth.confirmSignUp({ username, confirmationCode: '123456' }),
  'username-taken': async () => (await newUser()).auth.signUp(credentials),
  'alias-taken': async () => {
    const { auth, emulator } = await newUser(poolOf({ AliasAttributes: ['email'], AutoVerifiedAttributes: ['email'] }));
    const userAttributes = { email: 'ada@example.com' };
    await auth.signUp({ username: 'grace', password, options: { userAttributes } });
    const confirmationCode = emulator.outbox.messages('grace').at(-1)?.code ?? '';
    return auth.confirmSignUp({ username: 'grace', confirmationCode });
  },
  'password-too-weak': async () => (await newUser()).auth.signUp({ username: 'grace', password: 'weak' }),
  'refused-by-app': async () => {
    // The emulator runs no triggers.
    const { auth, replies } = await newUser();
    const text = 'PreSignUp failed with error Only example.com.';
    replies.set('SignUp', new WireError('UserLambdaValidationException', text));
    return auth.signUp({ username: 'grace', password });
  },
  'invalid-input': async () => {
    const { auth } = await signedIn();
    return auth.updateUserAttribute({ userAttribute: { ...phone, value: 'no number' } });
  },
  'totp-setup-wrong-code': async () => {
    const { flow, code } = await atTotpSetup();
    return flow.verifyTOTPSetup(code(3600));
  },
  'factor-not-set-up': async () => (await signedIn()).auth.updateMFAPreference({ totp: 'ENABLED' }),
  'factor-not-available': async () => {
    const { auth } = await signedIn(poolOf({ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA'] }));
    return auth.setUpTOTP();
  },
  'last-factor': async () => {
    const { auth, emulator } = await signedIn();
    await auth.updateMFAPreference({ sms: 'ENABLED' });
    emulator.pool.configure({ mfa: 'ON' });
    const flow = createMfaPreferenceFlow(auth);
    await flow.load();
    return flow.updateMFAPreference({ sms: 'DISABLED' });
  },
  'factor-needs-verification': async () => {
    const { auth } = await signedIn();
    await auth.updateUserAttribute({ userAttribute: phone });
    const flow = createMfaPreferenceFlow(auth);
    await flow.load();
    return flow.updateMFAPreference({ sms: 'ENABLED' });
  },
  'passkey-cancelled': async () => {
    const { auth, authenticator } = await passkeySetting();
    authenticator.answer('cancel');
    return auth.associateWebAuthnCredential();
  },
  'passkey-exists': async () => {
    const { auth } = await passkeySetting();
    await auth.associateWebAuthnCredential();
    return auth.associateWebAuthnCredential();
  },
  'passkey-not-supported': async () => {
    const { auth, browser } = await passkeySetting();
    browser.publicKeyCredential = () => undefined;
    return auth.associateWebAuthnCredential();
  },
  'passkey-pending': async () => {
    const { auth, authenticator } = await passkeySetting();
    authenticator.answer('ignore');
    const challenge = new Uint8Array(16);
    // Another script of the page.
    void authenticator.credentials.get({ publicKey: { challenge, rpId: 'localhost' } }).catch(() => undefined);
    return auth.associateWebAuthnCredential();
  },
  'passkey-expired': async () => {
    const { auth, emulator, authenticator, browser } = await passkeySetting();
    const slow = async (options?: CredentialCreationOptions) => {
      const created = await authenticator.credentials.create(options);
      emulator.clock.advance(600);
      return created;
    };
    browser.credentials = () => ({ ...authenticator.credentials, create: slow });
    return auth.associateWebAuthnCredential();
  },
  'passkey-refused': async () => {
    const { auth, emulator } = await passkeySetting();
    await auth.associateWebAuthnCredential();
    await auth.signOut();
    const operation = 'RespondToAuthChallenge';
    emulator.faults.add({ kind: 'exception', exception: 'NotAuthorizedException', operation });
    return auth.signIn({ username, options: { preferredChallenge: 'WEB_AUTHN' } });
  },
  'passkey-limit': async () => {
    const { auth, replies } = await passkeySetting();
    replies.set('StartWebAuthnRegistration', new WireError('LimitExceededException', 'Too many credentials.'));
    return auth.associateWebAuthnCredential();
  },
  'code-delivery-failed': async () => {
    // The emulator delivers every code.
    const { auth, replies } = await newUser();
    replies.set('ForgotPassword', new WireError('CodeDeliveryFailureException', 'Failed to send the message.'));
    return auth.resetPassword({ username });
  },
  'temporary-password-unused': async () => {
    const { auth } = await newUser({}, { temporaryPassword: true });
    return auth.resetPassword({ username });
  },
  'no-verified-destination': async () => {
    const { auth, emulator } = emulatedClient();
    await emulator.users.create(credentials);
    return auth.resetPassword({ username });
  },
  'device-unknown': async () => {
    const { auth } = await signedIn();
    return auth.forgetDevice({ device: { id: 'us-east-1_00000000-0000-0000-0000-000000000000' } });
  },
  'device-tracking-off': async () => {
    const { auth, emulator } = await newUser();
    emulator.pool.configure({ devices: 'off' });
    await auth.signIn(credentials);
    return auth.fetchDevices();
  },
  // The only Problem without a request: there is no token to send.
  'not-signed-in': async () => (await newUser()).auth.fetchMFAPreference(),
  'signed-out': async () => {
    const { auth, newClient } = await signedIn();
    const elsewhere = newClient(memoryStorage());
    await elsewhere.signIn(credentials);
    await elsewhere.signOut({ global: true });
    return auth.fetchMFAPreference();
  },
  network: async () => {
    const { auth, emulator } = await newUser();
    emulator.faults.add({ kind: 'drop' });
    return auth.signIn(credentials);
  },
  'clock-skew': async () => {
    const { flow, code } = await atTotpSetup();
    return flow.verifyTOTPSetup(code(120));
  },
  service: async () => {
    const { auth, emulator } = await newUser();
    emulator.faults.add({ kind: 'status' });
    return auth.signIn(credentials);
  },
  'unsupported-challenge': async () => {
    // The pool only has text messages, which cannot be set up during sign-in.
    const setting = emulatedClient(poolOf({ MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'] }));
    await setting.emulator.users.create(credentials);
    return setting.auth.signIn(credentials);
  },
  configuration: async () => {
    const { auth } = await newUser(poolOf({}, { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }));
    return auth.signIn(credentials);
  },
};

/** Returns the Problem that a row ends in. */
async function endOf(way: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    return ((await way()) as { problem?: Problem } | undefined)?.problem;
  } catch (error) {
    return problemOf(error);
  }
}

it.each(problemCodes)('reaches %s through the wire', async (code) => {
  const found = await endOf(ways[code]);
  expect(found?.code).toBe(code);
  expect(JSON.stringify(found)).not.toContain(password);
});
