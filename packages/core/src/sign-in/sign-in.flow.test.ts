import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';

const signIn = { username: 'ada', password };
type Options = Parameters<typeof emulatedClient>[0];
type Preference = Parameters<ReturnType<typeof emulatedClient>['emulator']['users']['setMfaPreference']>[1];

/** A user with text messages and an authenticator app, and a flow whose clock lists its timers. */
async function setting(preference: Preference = { sms: 'PREFERRED' }, options: Options = {}) {
  const made = emulatedClient(options);
  const { emulator, wire } = made;
  await emulator.users.create({ ...signIn, email: 'ada@example.com', phoneNumber: '+15550100839' });
  const secret = emulator.users.enableTotp('ada');
  emulator.users.setMfaPreference('ada', preference);
  const timers: { after: number; run: () => void }[] = [];
  const clock = {
    now: made.clock.now,
    after(milliseconds: number, callback: () => void) {
      const timer = { after: milliseconds, run: callback };
      timers.push(timer);
      return () => {
        if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      };
    },
  };
  return {
    ...made,
    timers,
    flowOn: (auth: AuthClient) => createSignInFlow(auth, { clock }),
    flow: createSignInFlow(made.auth, { clock }),
    totp: () => totpCode(secret, emulator.clock.now()),
    sms: () => emulator.outbox.messages('ada').at(-1)?.code ?? '',
    operations: () => wire.map(({ operation }) => operation),
  };
}

const bothFactors = { sms: 'ENABLED', totp: 'NOT_PREFERRED' } as const;

describe('the time limit of a step', () => {
  it('ends the step on the screen, with one timer', async () => {
    const { flow, timers, emulator } = await setting();
    await flow.signIn(signIn);
    expect(timers.map(({ after }) => after)).toEqual([180_000]);
    emulator.clock.advance(100);
    await flow.confirmSignIn('000000');
    expect(timers.map(({ after }) => after)).toEqual([80_000]);
    timers[0]?.run();
    expect(flow.getSnapshot()).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      problem: { code: 'session-expired' },
    });
  });

  it('is the remaining time after a reload', async () => {
    const { flow, flowOn, newClient, timers, emulator } = await setting();
    await flow.signIn(signIn);
    emulator.clock.advance(100);
    await flowOn(newClient()).resume();
    expect(timers.map(({ after }) => after)).toEqual([180_000, 80_000]);
  });

  it('ends with the sign-in', async () => {
    const { flow, timers, sms } = await setting();
    await flow.signIn(signIn);
    await flow.startOver();
    expect(timers).toEqual([]);
    await flow.signIn(signIn);
    expect(await flow.confirmSignIn(sms())).toMatchObject({ step: 'DONE' });
    expect(timers).toEqual([]);
  });
});

describe('another code or another way', () => {
  it('sends another code on the same step', async () => {
    const { flow, emulator } = await setting();
    await flow.signIn(signIn);
    const states = statesOf(flow);
    expect(await flow.resendSignInCode()).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codesSent: 2 });
    expect(states).toMatchObject([{ busy: null }, { busy: 'resendSignInCode' }, { busy: null }]);
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
  });

  it('returns to the choice', async () => {
    const { flow } = await setting(bothFactors);
    const choice = await flow.signIn(signIn);
    const states = statesOf(flow);
    await flow.selectMfaType('TOTP');
    expect(await flow.tryAnotherWay()).toEqual(choice);
    expect(states).toMatchObject([
      { step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', busy: null },
      { step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', busy: 'confirmSignIn' },
      { step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', busy: null },
      { step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', busy: 'tryAnotherWay' },
      { step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', busy: null },
    ]);
  });

  it('returns to the first step with the reason without credentials in memory, but not during a call', async () => {
    const { flow, timers, sms } = await setting({ sms: 'PREFERRED' }, { keepCredentialsDuringSignIn: false });
    await flow.signIn(signIn);
    timers[0]?.run();
    expect(await flow.tryAnotherWay()).toEqual({
      step: 'ENTER_CREDENTIALS',
      username: 'ada',
      busy: null,
      problem: { code: 'password-needed', retry: 'restart' },
    });
    await flow.signIn(signIn);
    const confirming = flow.confirmSignIn(sms());
    expect(await flow.tryAnotherWay()).toMatchObject({ busy: 'confirmSignIn' });
    expect(await confirming).toMatchObject({ step: 'DONE' });
  });

  it.each(['tryAnotherWay', 'resendSignInCode'] as const)(
    'says after a reload at the choice that %s needs the password, which is gone',
    async (action) => {
      const { flow, flowOn, newClient } = await setting(bothFactors);
      await flow.signIn(signIn);
      const reloaded = flowOn(newClient());
      expect(await reloaded.resume()).toMatchObject({ step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', canRestart: false });
      expect(await reloaded.selectMfaType('TOTP')).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
      expect(await reloaded[action]()).toEqual({
        step: 'ENTER_CREDENTIALS',
        username: 'ada',
        busy: null,
        problem: { code: 'password-needed', retry: 'restart' },
      });
      expect(await reloaded.signIn(signIn)).toMatchObject({
        step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
        problem: null,
      });
    },
  );
});

describe('without anything to do', () => {
  const calls = {
    confirmSignIn: (flow) => flow.confirmSignIn('123456'),
    selectMfaType: (flow) => flow.selectMfaType('SMS'),
    resendSignInCode: (flow) => flow.resendSignInCode(),
    tryAnotherWay: (flow) => flow.tryAnotherWay(),
  } satisfies Record<string, (flow: ReturnType<typeof createSignInFlow>) => Promise<unknown>>;

  it.each(Object.keys(calls) as (keyof typeof calls)[])(
    '%s changes and sends nothing before the sign-in',
    async (name) => {
      const { flow, wire } = await setting();
      const before = flow.getSnapshot();
      expect(await calls[name](flow)).toBe(before);
      expect(wire).toEqual([]);
    },
  );

  it('does not answer a spent step', async () => {
    const { flow, timers, wire } = await setting(bothFactors, { keepCredentialsDuringSignIn: false });
    await flow.signIn(signIn);
    timers[0]?.run();
    const dead = flow.getSnapshot();
    wire.length = 0;
    expect(await calls.confirmSignIn(flow)).toBe(dead);
    expect(await calls.selectMfaType(flow)).toBe(dead);
    expect(wire).toEqual([]);
  });
});

describe('resuming a sign-in after a reload', () => {
  it('does nothing if a sign-in has begun or a username is on the screen', async () => {
    const { auth, flowOn } = await setting();
    let resumes = 0;
    const flow = flowOn({ ...auth, resumeSignIn: async () => void resumes++ as never });
    await flow.signIn({ ...signIn, password: 'Wr0ng-Horse!' });
    const refused = flow.getSnapshot();
    expect(await flow.resume()).toBe(refused);
    const code = await flow.signIn(signIn);
    expect(await flow.resume()).toBe(code);
    expect(resumes).toBe(0);
  });

  it.each(['in progress', 'further on'])('yields to a sign-in that has begun and is %s', async (which) => {
    const { auth, flow, flowOn, newClient } = await setting();
    await flow.signIn(signIn);
    const beside = newClient();
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = flowOn({ ...auth, resumeSignIn: () => gate.then(() => beside.resumeSignIn()) });
    const resuming = slow.resume();
    const signingIn = slow.signIn(signIn);
    if (which === 'further on') await signingIn;
    const before = slow.getSnapshot();
    goOn();
    await Promise.all([resuming, signingIn]);
    expect(await resuming).toBe(before);
  });

  it('stays on the first screen without a sign-in to resume', async () => {
    const { flow } = await setting();
    const before = flow.getSnapshot();
    expect(await flow.resume()).toBe(before);
  });

  it('reports its failure', async () => {
    const { auth, flowOn, newClient, emulator } = await setting({});
    await emulator.users.create({ username: 'grace', password });
    emulator.pool.configure({ mfa: 'ON' });
    await auth.signIn({ username: 'grace', password });
    await auth.confirmSignIn({ challengeResponse: 'TOTP' });
    emulator.faults.add({ kind: 'drop', times: 9 });
    expect(await flowOn(newClient()).resume()).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      problem: { code: 'network' },
    });
  });
});

describe('remembering the device', () => {
  it('happens only on request, and only after sign-in', async () => {
    const { auth, flow, totp, operations } = await setting(bothFactors);
    await flow.signIn(signIn);
    await flow.confirmSignIn('TOTP', { rememberDevice: true });
    expect(operations()).not.toContain('UpdateDeviceStatus');
    const done = { step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' };
    expect(await flow.confirmSignIn(totp())).toEqual(done);
    expect(operations()).not.toContain('UpdateDeviceStatus');
    expect(await auth.fetchDevices()).toEqual([]);
  });

  it.each([
    ['InternalErrorException', 2],
    ['NetworkError', 2],
    ['InvalidUserPoolConfigurationException', 1],
  ])('does not undo the sign-in after %s, with %d tries', async (exception, times) => {
    const { flow, sms, replies, operations } = await setting();
    await flow.signIn(signIn);
    replies.set('UpdateDeviceStatus', new WireError(exception, ''));
    const done = { step: 'DONE', username: 'ada', deviceRemembered: 'failed' };
    expect(await flow.confirmSignIn(sms(), { rememberDevice: true })).toEqual(done);
    expect(operations().filter((operation) => operation === 'UpdateDeviceStatus')).toHaveLength(times);
  });
});

it('sends the attributes along with a new password', async () => {
  const { flow, emulator, wire } = await setting();
  await emulator.users.create({ username: 'grace', password, temporaryPassword: true });
  await flow.signIn({ username: 'grace', password });
  await flow.confirmSignIn('N3w-Horse-Battery!', { userAttributes: { given_name: 'Grace' } });
  expect(wire.map(({ input }) => input.ChallengeResponses)).toContainEqual(
    expect.objectContaining({ 'userAttributes.given_name': 'Grace' }),
  );
});

describe('starting over', () => {
  const start = { step: 'ENTER_CREDENTIALS', username: 'ada', busy: null, problem: null };

  it('keeps the username and leaves no problem', async () => {
    const { flow } = await setting();
    await flow.signIn(signIn);
    expect(await flow.confirmSignIn('000000')).toMatchObject({ problem: { code: 'wrong-code' } });
    expect(await flow.startOver()).toEqual(start);
  });

  it('shows another username and the given problem', async () => {
    const { flow } = await setting();
    await flow.signIn(signIn);
    const problem = { code: 'session-expired', retry: 'restart' } as const;
    expect(await flow.startOver({ username: 'grace', problem })).toEqual({ ...start, username: 'grace', problem });
  });

  it('keeps the username of the step if only a problem is given', async () => {
    const { flow } = await setting();
    await flow.signIn(signIn);
    const problem = { code: 'session-expired', retry: 'restart' } as const;
    expect(await flow.startOver({ problem })).toEqual({ ...start, problem });
  });
});

it.each(['LEGACY', 'ENABLED'] as const)(
  'an unknown username looks like a wrong password, with PreventUserExistenceErrors %s',
  async (errors) => {
    const properties = { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const], PreventUserExistenceErrors: errors };
    const { flow } = await setting(undefined, { pool: { userPool: {}, clients: [{ properties }] } });
    const wrong = await flow.signIn({ username: 'ada', password: 'Wr0ng-Horse!' });
    expect(wrong).toMatchObject({ problem: { code: 'wrong-credentials' } });
    expect(await flow.signIn({ username: 'nobody', password: 'Wr0ng-Horse!' })).toEqual({
      ...wrong,
      username: 'nobody',
    });
  },
);
