import { describe, expect, it, vi } from 'vitest';
import type { AuthClient, AuthEvent } from '../auth-client.js';
import { createStepUpFlow } from '../client/create-step-up-flow.js';
import { password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { stepUpSetting } from '../testing/step-up-setting.js';
import type { StepUpFlow } from './step-up.flow.js';

const atPassword = (flow: StepUpFlow) =>
  vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada' }));

/** Passes a check, and so gets a grant. */
async function grant({ flow, code }: { flow: StepUpFlow; code: () => string }) {
  const guarded = flow.guard(() => 'done');
  await atPassword(flow);
  await flow.confirmPassword(password);
  const granted = await flow.confirmSignIn(code());
  expect(await guarded).toEqual({ outcome: 'done', value: 'done' });
  return granted;
}

/** A promise that the test resolves. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it('offers the choices of a sign-in: a factor, another code, another way, starting over', async () => {
  const { flow, emulator } = await stepUpSetting();
  emulator.users.setMfaPreference('ada', { sms: 'ENABLED', totp: 'NOT_PREFERRED' });
  const guarded = flow.guard(() => 1);
  await atPassword(flow);
  expect(await flow.confirmPassword(password)).toMatchObject({ step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' });
  expect(await flow.selectMfaType('SMS')).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codesSent: 1 });
  expect(await flow.resendSignInCode()).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codesSent: 2 });
  expect(await flow.tryAnotherWay()).toMatchObject({ step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' });
  expect(await flow.startOver()).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada', busy: null });
  flow.cancel();
  expect(await guarded).toEqual({ outcome: 'cancelled' });
});

it('ignores answers and cancels without a check', async () => {
  const setting = await stepUpSetting();
  const { flow, wire } = setting;
  const idle = flow.getSnapshot();
  expect(await flow.confirmPassword(password)).toBe(idle);
  expect(await flow.confirmSignIn('123456')).toBe(idle);
  expect(wire).toEqual([]);
  const granted = await grant(setting);
  flow.cancel();
  expect(flow.getSnapshot()).toBe(granted);
});

it("rejects with an action's error that does not ask for a fresh check", async () => {
  const setting = await stepUpSetting();
  await grant(setting);
  await expect(setting.flow.guard(() => Promise.reject(new RangeError('too many')))).rejects.toThrow('too many');
});

it('keeps a grant for the configured lifetime', async () => {
  const { auth, clock, code, emulator } = await stepUpSetting();
  const flow = createStepUpFlow(auth, { clock, grantLifetime: 60_000 });
  expect(await grant({ flow, code })).toEqual({ step: 'GRANTED', expiresAt: emulator.clock.now() + 60_000 });
});

describe('a check during a grant', () => {
  async function checkOnGrant() {
    const setting = await stepUpSetting();
    const granted = await grant(setting);
    setting.emulator.clock.advance(60);
    const guarded = setting.flow.guard(() => 'done', { maxAge: 30_000 });
    await atPassword(setting.flow);
    return { ...setting, granted, guarded };
  }

  it('continues when the grant expires', async () => {
    const { flow, code, expire, guarded, wire } = await checkOnGrant();
    expire();
    expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS' });
    await vi.waitFor(() => expect(wire.at(-1)?.operation).toBe('RevokeToken'));
    await flow.confirmPassword(password);
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'GRANTED' });
    expect(await guarded).toEqual({ outcome: 'done', value: 'done' });
  });

  it('keeps the grant when canceled, until the grant or the session ends', async () => {
    const { auth, flow, granted, guarded } = await checkOnGrant();
    flow.cancel();
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(flow.getSnapshot()).toEqual(granted);
    await auth.signOut();
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });
});

describe('the events of the session', () => {
  async function watched() {
    const setting = await stepUpSetting();
    const listeners = new Set<(event: AuthEvent) => void>();
    const auth: AuthClient = {
      ...setting.auth,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const flow = createStepUpFlow(auth, { clock: setting.clock });
    const emit = (event: AuthEvent) => {
      for (const listener of listeners) listener(event);
    };
    return { ...setting, auth, flow, listeners, emit };
  }

  it('only end the check if the session ends or belongs to another user', async () => {
    const setting = await watched();
    const { auth, flow, emit } = setting;
    const granted = await grant(setting);
    const user = await auth.getCurrentUser();
    emit({ type: 'mfaPreferenceChanged' });
    emit({ type: 'signedIn', user });
    expect(flow.getSnapshot()).toBe(granted);
    emit({ type: 'signedIn', user: { username: 'grace', userId: 'another' } });
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });

  it('have no listener after a check was canceled or its grant is over', async () => {
    const setting = await watched();
    const { flow, listeners } = setting;
    const left = flow.guard(() => 1);
    await atPassword(flow);
    expect(listeners.size).toBe(1);
    flow.cancel();
    expect(await left).toEqual({ outcome: 'cancelled' });
    expect(listeners.size).toBe(0);
    await grant(setting);
    expect(listeners.size).toBe(1);
    flow.revoke();
    expect(listeners.size).toBe(0);
  });
});

describe('a late result', () => {
  it('does not open a check that was canceled', async () => {
    const { auth, clock } = await stepUpSetting();
    const slow = gate();
    const opening: Promise<AuthClient>[] = [];
    const createCheckClient = () => {
      opening.push(slow.opened.then(() => auth.createCheckClient()));
      return opening[0] as Promise<AuthClient>;
    };
    const flow = createStepUpFlow({ ...auth, createCheckClient }, { clock });
    const states = statesOf(flow);
    const both = [flow.guard(() => 1), flow.guard(() => 2)];
    await vi.waitFor(() => expect(opening).toHaveLength(1));
    flow.cancel();
    expect(await Promise.all(both)).toEqual([{ outcome: 'cancelled' }, { outcome: 'cancelled' }]);
    slow.open();
    await Promise.all([...opening, auth.getCurrentUser()]);
    expect(states).toEqual([{ step: 'IDLE' }]);
  });

  it('does not fail the next check', async () => {
    const { auth, clock } = await stepUpSetting();
    const [first, second] = [gate(), gate()];
    const gates = [first, second];
    const createCheckClient = async () => {
      const mine = gates.shift();
      await mine?.opened;
      if (mine === first) throw new Error('Give it a pool.');
      return auth.createCheckClient();
    };
    const flow = createStepUpFlow({ ...auth, createCheckClient }, { clock });
    const left = flow.guard(() => 1);
    await vi.waitFor(() => expect(gates).toHaveLength(1));
    flow.cancel();
    expect(await left).toEqual({ outcome: 'cancelled' });
    const next = flow.guard(() => 2);
    first.open();
    second.open();
    await atPassword(flow);
    flow.cancel();
    expect(await next).toEqual({ outcome: 'cancelled' });
  });

  it('does not turn the tokens of a canceled check into a grant', async () => {
    const { auth, clock, code, wire } = await stepUpSetting();
    const [requested, slow] = [gate(), gate()];
    const createCheckClient = async (): Promise<AuthClient> => {
      const client = await auth.createCheckClient();
      return {
        ...client,
        async fetchAuthSession() {
          requested.open();
          await slow.opened;
          return client.fetchAuthSession();
        },
      };
    };
    const flow = createStepUpFlow({ ...auth, createCheckClient }, { clock });
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    const confirming = flow.confirmSignIn(code());
    await requested.opened;
    flow.cancel();
    slow.open();
    expect(await confirming).toEqual({ step: 'IDLE' });
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    await vi.waitFor(() => expect(wire.at(-1)?.operation).toBe('RevokeToken'));
  });
});
