import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import * as amplifyAuth from 'aws-amplify/auth';
import { ConsoleLogger, Hub } from 'aws-amplify/utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AuthClient,
  type AuthEvent,
  createDevicesFlow,
  createMfaPreferenceFlow,
  createSignInFlow,
  createSignUpFlow,
  createStepUpFlow,
  createTotpSetupFlow,
  createUserSessionsFlow,
} from '../index.js';
import { customPool, sumTriggers } from '../testing/custom-challenge.js';
import { password, totpCode } from '../testing/emulated-client.js';
import { createAmplifyClient } from './index.js';

async function amplifyOnEmulator() {
  const emulator = createEmulator();
  vi.stubGlobal('fetch', emulator.fetch);
  const { userPoolId, userPoolClientId } = emulator.pool;
  // Amplify warns about every endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: 'http://localhost:9329' } } });
  await emulator.users.create({
    username: 'ada',
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    confirmed: true,
  });
  const auth = createAmplifyClient(amplifyAuth);
  const lastCode = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  return { emulator, auth, lastCode };
}

let setting: Awaited<ReturnType<typeof amplifyOnEmulator>>;

beforeEach(async () => {
  setting = await amplifyOnEmulator();
});

afterEach(async () => {
  await setting.auth.signOut();
  vi.unstubAllGlobals();
});

describe('the flows over aws-amplify', () => {
  it('signs in with password and authenticator, then without a code on the remembered device', async () => {
    const { auth, emulator } = setting;
    const flow = createSignInFlow(auth);
    expect(await flow.signIn({ username: 'ada', password: 'Wr0ng-Horse!' })).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      problem: { code: 'wrong-credentials' },
    });
    expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ step: 'DONE' });

    const setup = createTotpSetupFlow(auth);
    const shown = await setup.setUpTOTP();
    if (shown.step !== 'VERIFY_TOTP_SETUP') throw new Error(`the set-up is on ${shown.step}`);
    const { sharedSecret } = shown.totpSetupDetails;
    expect(shown.totpSetupDetails.getSetupUri('Q&A').href).toContain('Q%26A:ada?');
    expect(await setup.verifyTOTPSetup('000000')).toMatchObject({ problem: { code: 'totp-setup-wrong-code' } });
    expect(await setup.verifyTOTPSetup(totpCode(sharedSecret, emulator.clock.now()))).toEqual({ step: 'DONE' });

    await auth.signOut();
    const again = createSignInFlow(auth);
    expect(await again.signIn({ username: 'ada', password })).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
    expect(await again.confirmSignIn('000000')).toMatchObject({ problem: { code: 'wrong-code' } });
    emulator.clock.advance(30);
    const code = totpCode(sharedSecret, emulator.clock.now());
    expect(await again.confirmSignIn(code, { rememberDevice: true })).toMatchObject({
      step: 'DONE',
      deviceRemembered: 'remembered',
    });
    const devices = createDevicesFlow(auth);
    expect(await devices.load()).toMatchObject({ step: 'READY', devices: [{ isCurrentDevice: true }] });

    await auth.signOut();
    expect(await createSignInFlow(auth).signIn({ username: 'ada', password })).toMatchObject({ step: 'DONE' });
  });

  it('sends a new text message and offers the choice again', async () => {
    const { auth, lastCode, emulator } = setting;
    await createSignInFlow(auth).signIn({ username: 'ada', password });
    await auth.updateMFAPreference({ sms: 'ENABLED', email: 'ENABLED' });
    expect(await createMfaPreferenceFlow(auth).load()).toMatchObject({
      factors: [{ enabled: false }, { enabled: true }, { enabled: true }],
    });
    await auth.signOut();

    const flow = createSignInFlow(auth);
    const choice = await flow.signIn({ username: 'ada', password });
    expect(choice).toMatchObject({ step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' });
    expect(await flow.selectMfaType('SMS')).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      otherMFATypes: ['EMAIL'],
    });
    expect(await flow.resendSignInCode()).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codesSent: 2 });
    expect(await flow.tryAnotherWay()).toMatchObject({ step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' });
    await flow.selectMfaType('EMAIL');
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn(lastCode())).toMatchObject({ problem: { code: 'code-replaced' } });
    expect(await flow.confirmSignIn(lastCode())).toMatchObject({ step: 'DONE' });
  });

  it('checks the password before a guarded action, in the pool of the session', async () => {
    const { auth } = setting;
    await createSignInFlow(auth).signIn({ username: 'ada', password });
    const flow = createStepUpFlow(auth);
    const done = flow.guard(() => 'switched off');
    await vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', busy: null }));
    await flow.confirmPassword('Wr0ng-Horse!');
    expect(flow.getSnapshot()).toMatchObject({ problem: { code: 'wrong-credentials' } });
    await flow.confirmPassword(password);
    expect(await done).toEqual({ outcome: 'done', value: 'switched off' });
  });

  it('asks again when Amplify itself has changed the user or the session, without an event', async () => {
    const { auth, emulator } = setting;
    await emulator.users.create({ username: 'bob', password, email: 'bob@example.com', confirmed: true });
    await createSignInFlow(auth).signIn({ username: 'ada', password });
    const flow = createStepUpFlow(auth);
    const checked = async (username: string) => {
      const done = flow.guard(() => username);
      await vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', username }));
      await flow.confirmPassword(password);
      expect(await done).toEqual({ outcome: 'done', value: username });
    };
    await checked('ada');
    for (const username of ['bob', 'ada', 'ada']) {
      await amplifyAuth.signOut();
      await amplifyAuth.signIn({ username, password });
      await checked(username);
    }
    await amplifyAuth.fetchAuthSession({ forceRefresh: true });
    expect(await flow.guard(() => 'the same session')).toMatchObject({ outcome: 'done' });
    expect(flow.getSnapshot()).toMatchObject({ step: 'GRANTED' });
  });

  it('reports what the app does with Amplify itself, if it gets the Hub', async () => {
    const auth = createAmplifyClient(amplifyAuth, { hub: Hub });
    const events: string[] = [];
    const stop = auth.subscribe((event) => {
      events.push(event.type === 'signedIn' ? event.user.username : event.type === 'signedOut' ? event.reason : '');
    });
    await amplifyAuth.signIn({ username: 'ada', password });
    await vi.waitFor(() => expect(events).toEqual(['ada']));
    await amplifyAuth.signOut();
    await vi.waitFor(() => expect(events).toEqual(['ada', 'session-ended']));
    await createSignInFlow(auth).signIn({ username: 'ada', password });
    await auth.rememberDevice();
    await auth.forgetDevice();
    expect(events.filter((event) => event !== 'ada' && event !== '')).toEqual(['session-ended', 'device-forgotten']);
    stop();
    await amplifyAuth.signIn({ username: 'ada', password });
    expect(events.at(-1)).toBe('device-forgotten');
  });

  it('ends the session when this device is forgotten, which Amplify alone does not', async () => {
    const { auth } = setting;
    await createSignInFlow(auth).signIn({ username: 'ada', password });
    await auth.rememberDevice();
    const events: string[] = [];
    auth.subscribe((event) => events.push(event.type === 'signedOut' ? event.reason : event.type));
    await auth.forgetDevice();
    expect(events).toEqual(['device-forgotten']);
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  });
});

describe('a pool that always remembers devices, over aws-amplify', () => {
  /** Signs in with a new screen, with a code if one is asked for. */
  async function signIn(secret?: string, options?: { rememberDevice: boolean }) {
    const flow = createSignInFlow(setting.auth);
    const first = await flow.signIn({ username: 'ada', password });
    if (!secret || first.step === 'DONE') return { asked: first.step !== 'DONE', last: first };
    setting.emulator.clock.advance(30);
    return { asked: true, last: await flow.confirmSignIn(totpCode(secret, setting.emulator.clock.now()), options) };
  }

  beforeEach(() => {
    setting.emulator.pool.configure({ devices: 'always' });
    // Amplify keeps its device in Web Storage.
    localStorage.clear();
  });

  it('asks for a code again when the box was left unchecked', async () => {
    const secret = setting.emulator.users.enableTotp('ada');
    const { last } = await signIn(secret, { rememberDevice: false });
    expect(last).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    await setting.auth.signOut();
    expect(await signIn(secret)).toMatchObject({ asked: true });
  });

  it('asks for a code when MFA was switched on later', async () => {
    expect(await signIn()).toMatchObject({ last: { step: 'DONE', deviceRemembered: 'not-asked' } });
    await setting.auth.signOut();
    expect(await signIn(setting.emulator.users.enableTotp('ada'))).toMatchObject({ asked: true });
  });

  it('asks for no code when the box was checked, and leaves that device alone later', async () => {
    const secret = setting.emulator.users.enableTotp('ada');
    const { last } = await signIn(secret, { rememberDevice: true });
    expect(last).toMatchObject({ step: 'DONE', deviceRemembered: 'remembered' });
    for (let round = 0; round < 2; round++) {
      await setting.auth.signOut();
      setting.emulator.clock.advance(1);
      expect(await signIn(secret)).toMatchObject({ asked: false, last: { deviceRemembered: 'not-asked' } });
    }
  });

  it('reports that the device may be remembered', async () => {
    const secret = setting.emulator.users.enableTotp('ada');
    setting.emulator.faults.add({ kind: 'drop', operation: 'UpdateDeviceStatus', times: 9 });
    expect(await signIn(secret)).toMatchObject({ last: { step: 'DONE', deviceRemembered: 'unwanted' } });
  });
});

describe('the sessions over aws-amplify', () => {
  it('keep this one when a check makes one too many for the pool', async () => {
    const { auth, emulator } = setting;
    const { userPoolId: UserPoolId, userPoolClientId: ClientId } = emulator.pool;
    const call = async (operation: string, input: object) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      };
      const request = new Request('http://localhost:9329', { method: 'POST', headers, body: JSON.stringify(input) });
      expect((await emulator.fetch(request)).status).toBe(200);
    };
    const limit = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } };
    await call('SetUserPoolSessionConfiguration', { UserPoolId, ...limit });
    await auth.signIn({ username: 'ada', password });
    emulator.clock.advance(60);
    const AuthParameters = { USERNAME: 'ada', PASSWORD: password };
    await call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    emulator.clock.advance(60);
    const check = await auth.createCheckClient();
    await check.signIn({ username: 'ada', password });
    const { sessions } = await auth.listUserSessions();
    expect(sessions.filter(({ isCurrentSession }) => isCurrentSession)).toHaveLength(1);
  });

  it('lists them and ends another, with requests to the pool of the session', async () => {
    const { auth, emulator } = setting;
    await auth.signIn({ username: 'ada', password });
    const other = await auth.createCheckClient();
    await other.signIn({ username: 'ada', password });
    const flow = createUserSessionsFlow(auth);
    const state = await flow.load();
    expect(state).toMatchObject({ step: 'READY', sessions: [{ isCurrentSession: true }, { isCurrentSession: false }] });
    const [, second] = state.step === 'READY' ? state.sessions : [];
    expect(second?.clientId).toBe(emulator.pool.userPoolClientId);
    expect(await flow.revokeUserSession(second?.id ?? '')).toMatchObject({ sessions: [{ isCurrentSession: true }] });
    await expect(other.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  });

  it('reports that this session was ended elsewhere, and deletes the account', async () => {
    const { auth } = setting;
    const heard: AuthEvent[] = [];
    const stop = auth.subscribe((event) => heard.push(event));
    await auth.signIn({ username: 'ada', password });
    const other = await auth.createCheckClient();
    await other.signIn({ username: 'ada', password });
    await endOtherSessions(other);
    await expect(auth.listUserSessions()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
    expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'session-revoked' });
    await auth.signIn({ username: 'ada', password });
    await auth.deleteUser();
    expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'user-deleted' });
    await expect(auth.signIn({ username: 'ada', password })).rejects.toMatchObject({
      problem: { code: 'wrong-credentials' },
    });
    stop();
  });
});

async function endOtherSessions(auth: AuthClient): Promise<void> {
  const flow = createUserSessionsFlow(auth);
  await flow.load();
  await flow.revokeOtherSessions();
}

describe('a new account over aws-amplify', () => {
  it('ends signed in', async () => {
    const { auth, emulator } = setting;
    const flow = createSignUpFlow(auth);
    await flow.signUp({ username: 'grace', password, email: 'grace@example.com', autoSignIn: true });
    const code = emulator.outbox.messages('grace').at(-1)?.code ?? '';
    expect(await flow.confirmSignUp(code)).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'grace' });
  });

  it('hands a required setup over to the sign-in, with its secret', async () => {
    const emulator = createEmulator({
      pool: {
        userPool: { AutoVerifiedAttributes: ['email'], MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] },
        clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } }],
      },
    });
    vi.stubGlobal('fetch', emulator.fetch);
    const { userPoolId, userPoolClientId } = emulator.pool;
    Amplify.configure({
      Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: 'http://localhost:9329' } },
    });
    const auth = createAmplifyClient(amplifyAuth);
    const flow = createSignUpFlow(auth);
    await flow.signUp({ username: 'grace', password, email: 'grace@example.com', autoSignIn: true });
    const code = emulator.outbox.messages('grace').at(-1)?.code ?? '';
    expect(await flow.confirmSignUp(code)).toEqual({ step: 'CONTINUE_SIGN_IN', username: 'grace' });
    const signIn = createSignInFlow(auth);
    const resumed = await signIn.resume();
    if (resumed.step !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(resumed.step);
    const { sharedSecret } = resumed.totpSetupDetails;
    expect(await signIn.confirmSignIn(totpCode(sharedSecret, emulator.clock.now()))).toMatchObject({ step: 'DONE' });
  });

  it('needs its password if it did not ask to be signed in', async () => {
    await expect(setting.auth.autoSignIn()).rejects.toMatchObject({ problem: { code: 'password-needed' } });
  });
});

describe('custom challenges over aws-amplify', () => {
  const step = 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';

  async function customAmplify(options?: Parameters<typeof createAmplifyClient>[1]) {
    const { triggers } = sumTriggers(2);
    const emulator = createEmulator({ pool: customPool, triggers });
    vi.stubGlobal('fetch', emulator.fetch);
    const { userPoolId, userPoolClientId } = emulator.pool;
    const userPoolEndpoint = 'http://localhost:9329';
    Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
    await emulator.users.create({ username: 'ada', password });
    const auth = createAmplifyClient(amplifyAuth, options);
    setting = { ...setting, auth };
    return auth;
  }

  it('asks two in a row without a password, with the flow of the client', async () => {
    const auth = await customAmplify({ authFlowType: 'CUSTOM_WITHOUT_SRP' });
    const flow = createSignInFlow(auth);
    const first = await flow.signIn({ username: 'ada' });
    expect(first).toMatchObject({ step, round: 1, additionalInfo: { question: '2 + 0' } });
    const reloaded = createSignInFlow(auth);
    expect(await reloaded.resume()).toMatchObject({ step, additionalInfo: { question: '2 + 0' } });
    expect(await flow.confirmSignIn('2')).toMatchObject({ step, round: 2, additionalInfo: { question: '2 + 1' } });
    expect(await flow.confirmSignIn('3')).toMatchObject({ step: 'DONE' });
  });

  it('proves the password first, and reports the end after wrong answers', async () => {
    const flow = createSignInFlow(await customAmplify());
    const input = { username: 'ada', password, authFlowType: 'CUSTOM_WITH_SRP' } as const;
    expect(await flow.signIn(input)).toMatchObject({ step, round: 1 });
    expect(await flow.confirmSignIn('9')).toMatchObject({ step, round: 2 });
    expect(await flow.confirmSignIn('9')).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      problem: { code: 'challenge-failed' },
    });
  });
});
