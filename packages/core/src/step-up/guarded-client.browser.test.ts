import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import * as amplifyAuth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAmplifyClient } from '../amplify/index.js';
import type { AuthClient } from '../auth-client.js';
import { createGuardedClient, createStepUpFlow } from '../client/create-step-up-flow.js';
import { createCognitoClient, createMfaPreferenceFlow, createTotpSetupFlow, memoryStorage } from '../index.js';
import { password, transports } from '../testing/emulated-client.js';
import { defaultGuardedActions, type GuardedAction } from './guarded-actions.js';
import type { GuardedVerb } from './guarded-verbs.js';

/** Operations that change what proves a user. */
const changes = [
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
  'VerifyUserAttribute',
  'UpdateDeviceStatus',
  'ForgetDevice',
  'ChangePassword',
  'RevokeUserSession',
  'DeleteUser',
];

const harmless = 'reads, and changes nothing';
const own = 'is a sign-in or a reset, which asks for its own proof';
const stronger = 'makes the proof stronger';

/** The verbs without a guard, with the reason. A new verb with neither does not compile. */
const exceptions: Readonly<Record<Exclude<keyof AuthClient, GuardedVerb | 'forUser'>, string>> = {
  signIn: own,
  confirmSignIn: own,
  resendSignInCode: own,
  restartSignIn: own,
  resumeSignIn: own,
  autoSignIn: own,
  canRestartSignIn: harmless,
  cancelSignIn: own,
  signUp: own,
  confirmSignUp: own,
  resendSignUpCode: own,
  resetPassword: own,
  confirmResetPassword: own,
  stopRememberingDevice: stronger,
  signOut: stronger,
  fetchMFAPreference: harmless,
  fetchDevices: harmless,
  fetchDevicePage: harmless,
  listUserSessions: harmless,
  explainChallenge: harmless,
  fetchUserAttributes: harmless,
  listWebAuthnCredentials: harmless,
  renameWebAuthnCredential: 'changes a name in this browser only',
  fetchAuthFactors: harmless,
  fetchPasskeySupport: harmless,
  authFlowType: harmless,
  getCurrentUser: harmless,
  getStoredUser: harmless,
  fetchAuthSession: harmless,
  createCheckClient: 'has no session of the user',
  serverClockOffset: harmless,
  subscribe: harmless,
  preload: harmless,
  pool: harmless,
  rememberDeviceFor: harmless,
  runtime: harmless,
};

type Calls = { readonly [Verb in GuardedVerb]: readonly [call: (auth: AuthClient) => unknown, action: GuardedAction] };

const calls: Calls = {
  updateMFAPreference: [(auth) => auth.updateMFAPreference({ sms: 'PREFERRED' }), 'add-factor'],
  setUpTOTP: [(auth) => auth.setUpTOTP(), 'replace-authenticator'],
  verifyTOTPSetup: [(auth) => auth.verifyTOTPSetup({ code: '123456' }), 'replace-authenticator'],
  updateUserAttribute: [
    (auth) => auth.updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'mallory@example.com' } }),
    'change-email',
  ],
  sendUserAttributeVerificationCode: [
    (auth) => auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' }),
    'change-email',
  ],
  confirmUserAttribute: [
    (auth) => auth.confirmUserAttribute({ userAttributeKey: 'phone_number', confirmationCode: '123456' }),
    'change-phone-number',
  ],
  rememberDevice: [(auth) => auth.rememberDevice(), 'remember-this-device'],
  forgetDevice: [(auth) => auth.forgetDevice(), 'forget-device'],
  updatePassword: [
    (auth) => auth.updatePassword({ oldPassword: password, newPassword: 'An0ther-Horse!' }),
    'change-password',
  ],
  revokeUserSession: [(auth) => auth.revokeUserSession({ sessionId: 'tkn0123456789abcdefghijklmno' }), 'end-session'],
  deleteUser: [(auth) => auth.deleteUser(), 'delete-account'],
  associateWebAuthnCredential: [(auth) => auth.associateWebAuthnCredential(), 'add-passkey'],
  deleteWebAuthnCredential: [(auth) => auth.deleteWebAuthnCredential({ credentialId: 'AQ' }), 'remove-passkey'],
};

const clients = ['fetch', 'AWS SDK', 'Amplify'] as const;

describe.each(clients)('a guarded client over %s', (kind) => {
  let setting: Awaited<ReturnType<typeof unlockedScreen>>;

  /** A victim with an authenticator, signed in. Every request is recorded. */
  async function unlockedScreen() {
    const emulator = createEmulator();
    const { userPoolId, userPoolClientId } = emulator.pool;
    await emulator.users.create({
      username: 'ada',
      password,
      email: 'ada@example.com',
      phoneNumber: '+15550100839',
      confirmed: true,
    });
    const sent: string[] = [];
    let auth: AuthClient;
    if (kind === 'Amplify') {
      vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
        const request = new Request(input, init);
        sent.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '');
        return emulator.fetch(request);
      });
      ConsoleLogger.LOG_LEVEL = 'ERROR';
      const userPoolEndpoint = 'http://localhost:9329';
      Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
      auth = createAmplifyClient(amplifyAuth);
    } else {
      auth = createCognitoClient({
        userPoolId,
        userPoolClientId,
        storage: memoryStorage(),
        transport: (target) => {
          const inner = transports[kind](emulator)(target);
          return {
            ...inner,
            send(operation, input, options) {
              sent.push(operation);
              return inner.send(operation, input, options);
            },
          };
        },
      });
    }
    await auth.signIn({ username: 'ada', password });
    emulator.users.enableTotp('ada');
    const stepUp = createStepUpFlow(auth);
    sent.length = 0;
    return { auth, stepUp, sent };
  }

  beforeEach(async () => {
    setting = await unlockedScreen();
  });

  afterEach(async () => {
    await setting.auth.signOut();
    vi.unstubAllGlobals();
  });

  it.each(Object.entries(calls))('sends no %s before the check, which names the action', async (_, [call, action]) => {
    const { auth, stepUp, sent } = setting;
    const guarded = createGuardedClient(auth, stepUp, { guardedActions: [...defaultGuardedActions, action] });
    const refused = expect(call(guarded)).rejects.toMatchObject({ name: 'StepUpCancelledError' });
    await vi.waitFor(() =>
      expect(stepUp.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', guardedAction: action }),
    );
    await stepUp.confirmPassword('Wr0ng-Horse!');
    expect(stepUp.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', guardedAction: action });
    stepUp.cancel();
    await refused;
    expect(sent.filter((operation) => changes.includes(operation))).toEqual([]);
  });

  it('sends nothing after the password alone, if the user has a second factor', async () => {
    const { auth, stepUp, sent } = setting;
    const refused = expect(createGuardedClient(auth, stepUp).setUpTOTP()).rejects.toThrow('left the step-up');
    await vi.waitFor(() => expect(stepUp.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS' }));
    expect(await stepUp.confirmPassword(password)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
    stepUp.cancel();
    await refused;
    expect(sent.filter((operation) => changes.includes(operation))).toEqual([]);
  });

  it('leaves all other verbs as they are, for a reason', () => {
    const guarded = createGuardedClient(setting.auth, setting.stepUp);
    for (const verb of Object.keys(exceptions) as (keyof typeof exceptions)[]) {
      expect(guarded[verb]).toBe(setting.auth[verb]);
    }
    expect(
      Object.keys(guarded)
        .filter((verb) => !(verb in exceptions) && verb !== 'forUser')
        .sort(),
    ).toEqual(Object.keys(calls).sort());
  });

  it('guards the client of one user, too', async () => {
    const { auth, stepUp, sent } = setting;
    const ofUser = createGuardedClient(auth, stepUp).forUser({});
    const refused = expect(ofUser.setUpTOTP()).rejects.toMatchObject({ name: 'StepUpCancelledError' });
    await vi.waitFor(() => expect(stepUp.getSnapshot()).toMatchObject({ guardedAction: 'replace-authenticator' }));
    stepUp.cancel();
    await refused;
    expect(sent).not.toContain('AssociateSoftwareToken');
  });

  it('guards what the list of the app names, and nothing else', async () => {
    const { auth, stepUp, sent } = setting;
    const guarded = createGuardedClient(auth, stepUp, { guardedActions: ['turn-off-factor'] });
    await guarded.setUpTOTP();
    expect(sent).toContain('AssociateSoftwareToken');
    const flow = createMfaPreferenceFlow(guarded);
    await flow.load();
    const turningOff = flow.updateMFAPreference({ totp: 'DISABLED' });
    await vi.waitFor(() => expect(stepUp.getSnapshot()).toMatchObject({ guardedAction: 'turn-off-factor' }));
    expect(flow.getSnapshot()).toMatchObject({ busy: { totp: 'DISABLED' }, factors: [{ enabled: true }, {}, {}] });
    stepUp.cancel();
    expect(await turningOff).toMatchObject({ busy: null, problem: null, factors: [{ enabled: true }, {}, {}] });
    expect(sent).not.toContain('SetUserMFAPreference');
  });

  it('shows the Problem of a check that cannot begin where the action was', async () => {
    const { auth, stepUp } = setting;
    const guarded = createGuardedClient(auth, stepUp);
    const flow = createTotpSetupFlow(guarded);
    await auth.signOut();
    expect(await flow.setUpTOTP()).toMatchObject({ busy: null, problem: { code: 'not-signed-in' } });
  });
});
