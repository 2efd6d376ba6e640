import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';
import { createSignInFlow, createSignUpFlow } from './create-flows.js';

type Setting = ReturnType<typeof emulatedClient>;
type Options = Parameters<typeof emulatedClient>[0];

const userAttributes = { email: 'ada@example.com' };
const lastCode = ({ emulator }: Setting, name = 'ada') => emulator.outbox.messages(name).at(-1)?.code ?? '';
const operations = ({ wire }: Setting) => wire.map(({ operation }) => operation);

/** A client whose app client allows choice-based sign-in, in a pool where a code by email is a first factor. */
const passwordless: Options = {
  pool: {
    userPool: {
      AutoVerifiedAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    },
    clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'] } }],
  },
};

async function created(options: Options = {}) {
  const setting = emulatedClient(options);
  await setting.auth.signUp({ username: 'ada', password, options: { userAttributes, autoSignIn: true } });
  const confirm = () => setting.auth.confirmSignUp({ username: 'ada', confirmationCode: lastCode(setting) });
  return { ...setting, confirm };
}

describe('autoSignIn', () => {
  it('signs the user in with the password in memory, once', async () => {
    const { auth, confirm } = await created();
    expect((await confirm()).nextStep).toEqual({ signUpStep: 'COMPLETE_AUTO_SIGN_IN' });
    expect(await auth.autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
    await expect(auth.autoSignIn()).rejects.toMatchObject({ problem: { code: 'password-needed' } });
  });

  it('signs the user in with the Session that ConfirmSignUp answers, without the password', async () => {
    const setting = await created({ ...passwordless, keepCredentialsDuringSignIn: false });
    expect((await setting.confirm()).nextStep).toEqual({ signUpStep: 'COMPLETE_AUTO_SIGN_IN' });
    expect(await setting.auth.autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(setting.wire.find(({ operation }) => operation === 'InitiateAuth')?.input).toMatchObject({
      AuthFlow: 'USER_AUTH',
      Session: expect.any(String),
    });
    expect(operations(setting)).not.toContain('RespondToAuthChallenge');
  });

  it('takes the password if the Session is refused', async () => {
    const setting = await created(passwordless);
    await setting.confirm();
    setting.emulator.clock.advance(600);
    expect(await setting.auth.autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(operations(setting)).toContain('RespondToAuthChallenge');
  });

  it.each<[string, (setting: Awaited<ReturnType<typeof created>>) => unknown, Options?]>([
    ['after 15 minutes', ({ emulator }) => emulator.clock.advance(15 * 60)],
    ['once another sign-in has begun', ({ auth }) => auth.signIn({ username: 'bob', password }).catch(() => undefined)],
    ['once the sign-in was canceled', ({ auth }) => auth.cancelSignIn()],
    ['in a client that keeps no password', () => undefined, { keepCredentialsDuringSignIn: false }],
  ])('needs the password again %s', async (_, happen, options) => {
    const setting = await created(options);
    await happen(setting);
    expect((await setting.confirm()).nextStep).toEqual({ signUpStep: 'DONE' });
    await expect(setting.auth.autoSignIn()).rejects.toMatchObject({ problem: { code: 'password-needed' } });
  });

  it('keeps no password of a sign-up that did not ask for it, or that Cognito refused', async () => {
    const setting = emulatedClient();
    await setting.auth.signUp({ username: 'ada', password, options: { userAttributes } });
    const input = { username: 'ada', confirmationCode: lastCode(setting) };
    expect((await setting.auth.confirmSignUp(input)).nextStep).toEqual({ signUpStep: 'DONE' });
    const weak = { username: 'bob', password: 'short', options: { autoSignIn: true } };
    await expect(setting.auth.signUp(weak)).rejects.toMatchObject({ problem: { code: 'password-too-weak' } });
    await expect(setting.auth.autoSignIn()).rejects.toMatchObject({ problem: { code: 'password-needed' } });
  });

  it('leaves out the account of somebody else', async () => {
    const setting = await created();
    await setting.auth.signUp({ username: 'bob', password, options: { userAttributes: { email: 'bob@example.com' } } });
    const input = { username: 'bob', confirmationCode: lastCode(setting, 'bob') };
    expect((await setting.auth.confirmSignUp(input)).nextStep).toEqual({ signUpStep: 'DONE' });
  });
});

const details = { username: 'ada', password, email: 'ada@example.com', autoSignIn: true };

async function flowAtCode(options: Options = {}) {
  const setting = emulatedClient(options);
  const flow = createSignUpFlow(setting.auth);
  await flow.signUp(details);
  return { ...setting, flow, states: statesOf(flow), confirm: () => flow.confirmSignUp(lastCode(setting)) };
}

describe('a sign-up with autoSignIn', () => {
  it('ends signed in, without another action', async () => {
    const { states, confirm, auth } = await flowAtCode();
    expect(await confirm()).toEqual({ step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' });
    expect(states.map(({ step }) => step)).toEqual([
      'CONFIRM_SIGN_UP',
      'CONFIRM_SIGN_UP',
      'COMPLETE_AUTO_SIGN_IN',
      'DONE',
    ]);
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('ends signed in if the account was confirmed elsewhere', async () => {
    const setting = await flowAtCode();
    const { newClient, flow, auth } = setting;
    await newClient(memoryStorage()).confirmSignUp({ username: 'ada', confirmationCode: lastCode(setting) });
    expect(await flow.resendSignUpCode()).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('ends signed in if the answer to SignUp was lost', async () => {
    let isLost = true;
    const setting = emulatedClient({
      async intercept(operation, next) {
        const answer = await next();
        if (operation !== 'SignUp' || !isLost) return answer;
        isLost = false;
        throw new TypeError('the connection was reset');
      },
    });
    const flow = createSignUpFlow(setting.auth);
    await flow.signUp(details);
    expect(await flow.signUp(details)).toMatchObject({ step: 'CONFIRM_SIGN_UP' });
    expect(await flow.confirmSignUp(lastCode(setting))).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
  });

  it('tries again after a network failure, and keeps no step of the sign-up', async () => {
    let isOff = true;
    const { flow, confirm } = await flowAtCode({
      intercept: (operation, next) =>
        operation === 'InitiateAuth' && isOff ? Promise.reject(new TypeError('Failed to fetch')) : next(),
    });
    expect(await confirm()).toMatchObject({ step: 'COMPLETE_AUTO_SIGN_IN', busy: null, problem: { code: 'network' } });
    isOff = false;
    expect(await flow.autoSignIn()).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    expect(await flow.autoSignIn()).toMatchObject({ step: 'DONE' });
  });

  it('ends with a confirmed account if the sign-in is refused', async () => {
    const { confirm, replies } = await flowAtCode();
    replies.set(
      'InitiateAuth',
      new WireError('UserLambdaValidationException', 'PreAuthentication failed with error No.'),
    );
    expect(await confirm()).toEqual({ step: 'DONE', username: 'ada' });
  });

  it('hands over to the sign-in if the pool requires a second factor', async () => {
    const { confirm, auth } = await flowAtCode({
      pool: {
        userPool: { AutoVerifiedAttributes: ['email'], MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] },
        clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } }],
      },
    });
    expect(await confirm()).toEqual({ step: 'CONTINUE_SIGN_IN', username: 'ada' });
    expect(await createSignInFlow(auth).resume()).toMatchObject({
      step: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP',
      username: 'ada',
      canRestart: true,
    });
  });

  it('leaves no session behind if the user starts over meanwhile', async () => {
    let reached = () => {};
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { flow, confirm, auth } = await flowAtCode({
      async intercept(operation, next) {
        if (operation !== 'RespondToAuthChallenge') return next();
        reached();
        await isAnswered;
        return next();
      },
    });
    const confirmed = confirm();
    await isReached;
    expect(await flow.startOver()).toMatchObject({ step: 'ENTER_DETAILS', username: 'ada' });
    answer();
    expect(await confirmed).toMatchObject({ step: 'ENTER_DETAILS' });
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  });
});
