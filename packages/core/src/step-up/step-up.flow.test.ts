import { describe, expect, it, vi } from 'vitest';
import { createStepUpFlow } from '../client/create-step-up-flow.js';
import { password } from '../testing/emulated-client.js';
import { stepUpSetting } from '../testing/step-up-setting.js';

describe('step-up', () => {
  it('asks for password and code, runs the action with the tokens of the check, and leaves the session alone', async () => {
    const { flow, auth, code, emulator, wire } = await stepUpSetting();
    const [before, devices] = [await auth.fetchAuthSession(), await auth.fetchDevices()];
    const events: unknown[] = [];
    auth.subscribe((event) => events.push(event));
    const guarded = flow.guard(({ accessToken }) => accessToken);
    await vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada' }));

    expect(await flow.confirmPassword('Wr0ng-Horse!')).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      username: 'ada',
      problem: { code: 'wrong-credentials' },
    });
    // A remembered device replaces the code of a sign-in, but not that of a check.
    expect(await flow.confirmPassword(password)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
    expect(await flow.confirmSignIn('000000')).toMatchObject({ problem: { code: 'wrong-code' } });
    const expiresAt = emulator.clock.now() + 330_000;
    expect(await flow.confirmSignIn(code())).toEqual({ step: 'GRANTED', expiresAt });

    const done = await guarded;
    if (done.outcome !== 'done') throw new Error(done.outcome);
    expect(done.value).not.toBe(before.tokens?.accessToken);
    const { sessionId, userSub } = before;
    expect(await auth.fetchAuthSession()).toMatchObject({ sessionId, userSub });
    expect(await auth.fetchDevices()).toEqual(devices);
    expect(wire.map(({ operation }) => operation)).toEqual([
      ...['ListDevices', 'InitiateAuth', 'RespondToAuthChallenge', 'InitiateAuth', 'RespondToAuthChallenge'],
      // Refreshes the session, which the pool could have ended for the check.
      ...['RespondToAuthChallenge', 'RespondToAuthChallenge', 'InitiateAuth', 'ListDevices'],
    ]);
    const ofCheck = wire.filter(({ input }) => input.AuthFlow !== 'REFRESH_TOKEN_AUTH');
    expect(JSON.stringify(ofCheck)).not.toContain('DEVICE_KEY');
    expect(events).toEqual([]);
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
  });

  it('asks once for all actions until the grant is over', async () => {
    const { flow, code, emulator, expire, wire } = await stepUpSetting();
    const both = Promise.all([flow.guard(() => 1), flow.guard(() => 2)]);
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    await flow.confirmPassword(password);
    await flow.confirmSignIn(code());
    expect(await both).toEqual([
      { outcome: 'done', value: 1 },
      { outcome: 'done', value: 2 },
    ]);
    const sent = wire.length;
    expect(await flow.guard(async () => 3)).toEqual({ outcome: 'done', value: 3 });
    expect(wire).toHaveLength(sent);

    emulator.clock.advance(60);
    const strict = flow.guard(() => 4, { maxAge: 30_000 });
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    flow.cancel();
    expect(await strict).toEqual({ outcome: 'cancelled' });
    expect(flow.getSnapshot()).toMatchObject({ step: 'GRANTED' });

    expire();
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
    await vi.waitFor(() => expect(wire.at(-1)?.operation).toBe('RevokeToken'));
    const late = flow.guard(() => 5);
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    flow.cancel();
    expect(await late).toEqual({ outcome: 'cancelled' });
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });

  it('leaves no session of a check whose tokens no action needs, and checks again for one that does', async () => {
    const { auth, flow, code, wire } = await stepUpSetting();
    const before = (await auth.listUserSessions()).sessions.length;
    const guarded = flow.guard(() => 1, { needsTokens: false });
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    await flow.confirmPassword(password);
    await flow.confirmSignIn(code());
    expect(await guarded).toEqual({ outcome: 'done', value: 1 });
    await vi.waitFor(() => expect(wire.at(-1)?.operation).toBe('RevokeToken'));
    expect((await auth.listUserSessions()).sessions).toHaveLength(before);

    expect(await flow.guard(() => 2, { needsTokens: false })).toEqual({ outcome: 'done', value: 2 });
    const withTokens = flow.guard(() => 3);
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    flow.cancel();
    expect(await withTokens).toEqual({ outcome: 'cancelled' });
  });

  it('repeats an action once after a back end asked for a fresh check', async () => {
    const { flow, code } = await stepUpSetting();
    let calls = 0;
    const refusing = () => {
      calls += 1;
      if (calls < 3) throw new Error('insufficient_user_authentication');
      return 'done at last';
    };
    const needsStepUp = (error: unknown) => (error as Error).message === 'insufficient_user_authentication';
    const pass = async () => {
      await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
      await flow.confirmPassword(password);
      await flow.confirmSignIn(code());
    };
    const refusedTwice = flow.guard(refusing, { needsStepUp });
    const failure = expect(refusedTwice).rejects.toThrow('insufficient_user_authentication');
    await pass();
    await pass();
    await failure;
    expect(await flow.guard(refusing, { needsStepUp })).toEqual({ outcome: 'done', value: 'done at last' });
    await expect(flow.guard(() => Promise.reject(new TypeError('a defect')), { needsStepUp })).rejects.toThrow(
      'a defect',
    );
  });

  it('ends a check in progress and a grant with the session', async () => {
    const { flow, auth, code } = await stepUpSetting();
    const first = flow.guard(() => 1);
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    await auth.signOut();
    expect(await first).toEqual({ outcome: 'cancelled' });
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
    expect(await flow.guard(() => 2)).toMatchObject({ outcome: 'failed', problem: { code: 'not-signed-in' } });

    await auth.signIn({ username: 'ada', password });
    const second = flow.guard(() => 3);
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    await flow.confirmPassword(password);
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'GRANTED' });
    expect(await second).toEqual({ outcome: 'done', value: 3 });
    await auth.signOut();
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });

  it('keeps no password, code or token in its state', async () => {
    const { flow, code } = await stepUpSetting();
    const seen: unknown[] = [];
    flow.subscribe(() => seen.push(flow.getSnapshot()));
    let token = '';
    const guarded = flow.guard(({ accessToken }) => {
      token = accessToken;
    });
    await vi.waitFor(() => expect(flow.getSnapshot().step).toBe('ENTER_CREDENTIALS'));
    await flow.confirmPassword(password);
    const entered = code();
    await flow.confirmSignIn(entered);
    await guarded;
    const text = JSON.stringify(seen);
    for (const secret of [password, entered, token]) expect(text).not.toContain(secret);
    flow.revoke();
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });

  it('throws a bug to the caller of the check, who can try again', async () => {
    const { auth } = await stepUpSetting();
    const flow = createStepUpFlow({
      ...auth,
      createCheckClient: async () => {
        throw new Error('Give it a pool.');
      },
    });
    for (let time = 0; time < 2; time++) await expect(flow.guard(() => 1)).rejects.toThrow('Give it a pool.');
    expect(flow.getSnapshot()).toEqual({ step: 'IDLE' });
  });
});
