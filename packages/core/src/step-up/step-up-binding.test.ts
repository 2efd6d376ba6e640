import { describe, expect, it, vi } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createStepUpFlow } from '../client/create-step-up-flow.js';
import { password } from '../testing/emulated-client.js';
import { stepUpSetting } from '../testing/step-up-setting.js';
import type { StepUpFlow } from './step-up.flow.js';

type Setting = Awaited<ReturnType<typeof stepUpSetting>>;

const atPassword = (flow: StepUpFlow, username = 'ada') =>
  vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', username }));

/** A step-up that hears no event, as without BroadcastChannel, and a clock whose two hands the test sets. */
async function deafSetting() {
  const setting = await stepUpSetting();
  const hands = { wall: 0, steady: 0 };
  const clock = {
    ...setting.clock,
    now: () => setting.clock.now() + hands.wall,
    monotonic: () => setting.clock.now() + hands.steady,
  };
  const auth: AuthClient = { ...setting.auth, subscribe: () => () => {} };
  return { ...setting, auth, hands, flow: createStepUpFlow(auth, { clock }) };
}

async function grant({ flow, code }: Pick<Setting, 'flow' | 'code'>) {
  const done = flow.guard(() => 'done');
  await atPassword(flow);
  await flow.confirmPassword(password);
  await flow.confirmSignIn(code());
  expect(await done).toMatchObject({ outcome: 'done' });
}

async function signInAgain({ auth, code }: Pick<Setting, 'auth' | 'code'>) {
  await auth.signOut();
  await auth.signIn({ username: 'ada', password });
  if ((await auth.fetchAuthSession()).tokens === undefined) await auth.confirmSignIn({ challengeResponse: code() });
}

describe('a grant', () => {
  it('does not outlive the user, even if no event is heard', async () => {
    const setting = await deafSetting();
    const { auth, emulator, flow } = setting;
    await emulator.users.create({ username: 'bob', password });
    await grant(setting);
    await auth.signOut();
    await auth.signIn({ username: 'bob', password });
    const action = vi.fn();
    const guarded = flow.guard(action);
    await atPassword(flow, 'bob');
    expect(action).not.toHaveBeenCalled();
    flow.cancel();
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });

  it('does not outlive the session of the same user, but outlives a refresh', async () => {
    const setting = await deafSetting();
    const { auth, flow } = setting;
    await grant(setting);
    await auth.fetchAuthSession({ forceRefresh: true });
    expect(await flow.guard(() => 'the same session')).toMatchObject({ outcome: 'done' });
    await signInAgain(setting);
    const guarded = flow.guard(() => 'another session');
    await atPassword(flow);
    flow.cancel();
    expect(await guarded).toEqual({ outcome: 'cancelled' });
  });

  it('is not given for a check that began in another session', async () => {
    const setting = await deafSetting();
    const { flow, code } = setting;
    const action = vi.fn();
    const guarded = flow.guard(action);
    await atPassword(flow);
    await signInAgain(setting);
    await flow.confirmPassword(password);
    expect(await flow.confirmSignIn(code())).toEqual({ step: 'IDLE' });
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(action).not.toHaveBeenCalled();
  });

  it('is no answer without a session', async () => {
    const setting = await deafSetting();
    await grant(setting);
    await setting.auth.signOut();
    expect(await setting.flow.guard(() => 1)).toMatchObject({ outcome: 'failed', problem: { code: 'not-signed-in' } });
  });

  it.each([
    ['the clock of the device goes back', { wall: -3_600_000, steady: 1000 }],
    ['both clocks go back', { wall: -1, steady: -1 }],
    ['the monotonic clock says that it is old', { wall: 0, steady: 300_000 }],
    ['the computer slept, which stops the monotonic clock', { wall: 300_000, steady: 0 }],
  ])('counts as old if %s', async (_, change) => {
    const setting = await deafSetting();
    await grant(setting);
    Object.assign(setting.hands, change);
    const guarded = setting.flow.guard(() => 1);
    await atPassword(setting.flow);
    setting.flow.cancel();
    expect(await guarded).toEqual({ outcome: 'cancelled' });
  });
});

describe('a double click', () => {
  it('runs the action once, before and after the check', async () => {
    const { flow, code } = await stepUpSetting();
    const action = vi.fn(async () => 'paid');
    const both = [flow.guard(action), flow.guard(action)];
    await atPassword(flow);
    await flow.confirmPassword(password);
    await flow.confirmSignIn(code());
    expect(await Promise.all(both)).toEqual([
      { outcome: 'done', value: 'paid' },
      { outcome: 'done', value: 'paid' },
    ]);
    expect(action).toHaveBeenCalledOnce();
    await Promise.all([flow.guard(action), flow.guard(action)]);
    expect(action).toHaveBeenCalledTimes(2);
  });

  it('runs an action with a key once, though each click makes a new function', async () => {
    const setting = await stepUpSetting();
    await grant(setting);
    const pay = vi.fn(async () => 'paid');
    const click = (key: string) => setting.flow.guard(() => pay(), { key });
    await Promise.all([click('rent'), click('rent'), click('phone')]);
    expect(pay).toHaveBeenCalledTimes(2);
  });
});

it('does not open a check that the user left while the chunk was loading', async () => {
  const { auth } = await stepUpSetting();
  const createCheckClient = vi.fn(auth.createCheckClient);
  const flow = createStepUpFlow({ ...auth, createCheckClient });
  const guarded = flow.guard(() => 1);
  flow.cancel();
  expect(await guarded).toEqual({ outcome: 'cancelled' });
  expect(createCheckClient).not.toHaveBeenCalled();
});
