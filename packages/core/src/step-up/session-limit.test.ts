import { defaultPool } from '@cognito-mfa/emulator';
import { describe, expect, it, vi } from 'vitest';
import type { AuthEvent } from '../auth-client.js';
import { createGuardedClient } from '../client/create-step-up-flow.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { password } from '../testing/emulated-client.js';
import { stepUpSetting } from '../testing/step-up-setting.js';
import type { StepUpFlow } from './step-up.flow.js';

const atPassword = (flow: StepUpFlow) =>
  vi.waitFor(() => expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS' }));

type Options = NonNullable<Parameters<typeof stepUpSetting>[0]> & { max?: number };

/** A user whose pool keeps few sessions, so that the sign-in of a check ends another one. */
async function limited({ max = 1, pool = defaultPool, ...options }: Options = {}) {
  const sessionConfiguration = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: max } } as const;
  const held = new Map<string, () => unknown>();
  const setting = await stepUpSetting({
    ...options,
    pool: { ...pool, sessionConfiguration },
    async intercept(operation, next) {
      const answer = await next();
      const work = held.get(operation);
      held.delete(operation);
      await work?.();
      return answer;
    },
  });
  const { auth, flow, code, wire } = setting;
  const heard: AuthEvent[] = [];
  auth.subscribe((event) => heard.push(event));
  const { sessionId } = await auth.fetchAuthSession();
  async function pass() {
    await atPassword(flow);
    await flow.confirmPassword(password);
    return flow.confirmSignIn(code());
  }
  /** Expects the one session of before, alive at Cognito. */
  async function expectAlive() {
    expect(await auth.fetchAuthSession()).toMatchObject({ sessionId });
    const { sessions } = await auth.listUserSessions();
    expect(sessions.filter(({ isCurrentSession }) => isCurrentSession)).toHaveLength(1);
    expect(heard).not.toContainEqual(expect.objectContaining({ type: 'signedOut' }));
    return sessions.length;
  }
  /** Runs some work after the next answer to an operation, before it arrives. */
  const atNext = (operation: string, work: () => unknown) => held.set(operation, work);
  const leaveAt = (operation: string) => atNext(operation, () => flow.cancel());
  const revoked = () => new Set(wire.flatMap(({ input: { Token } }) => Token ?? [])).size;
  return { ...setting, heard, pass, revoked, atNext, leaveAt, expectAlive };
}

describe('a pool of one session for each user', () => {
  it.each(['fetch', 'AWS SDK'] as const)(
    'keeps its user signed in through a guarded action over %s',
    async (transport) => {
      const { auth, flow, heard, pass, expectAlive } = await limited({ transport });
      const changed = createGuardedClient(auth, flow).updateUserAttribute({
        userAttribute: { attributeKey: 'email', value: 'ada@example.com' },
      });
      await pass();
      await expect(changed).resolves.toBeTruthy();
      expect(await expectAlive()).toBe(1);
      expect(heard).toContainEqual({ type: 'userSessionsChanged' });
    },
  );

  it('keeps it after the grant, for hours and through the next check', async () => {
    const { auth, flow, emulator, clock, wire, pass, expectAlive } = await limited();
    for (let check = 0; check < 2; check += 1) {
      const guarded = flow.guard(({ accessToken }) => accessToken, { maxAge: 0 });
      await pass();
      expect(await guarded).toMatchObject({ outcome: 'done' });
    }
    flow.revoke();
    expect(wire.map(({ operation }) => operation)).not.toContain('RevokeToken');
    emulator.clock.advance(3 * 3600);
    const { tokens } = await auth.fetchAuthSession();
    expect(tokens?.expiresAt).toBeGreaterThan(clock.now());
    expect(await expectAlive()).toBe(1);
  });

  it('leaves the device of this browser remembered', async () => {
    const { auth, flow, pass, expectAlive } = await limited();
    const devices = await auth.fetchDevices();
    const guarded = flow.guard(() => 1);
    await pass();
    await guarded;
    await expectAlive();
    expect(await auth.fetchDevices()).toEqual(devices);
    await auth.signOut();
    expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
  });

  it('remembers no device for the check if it remembers every device', async () => {
    const everyDevice = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
    const pool = { ...defaultPool, userPool: { ...defaultPool.userPool, DeviceConfiguration: everyDevice } };
    const { auth, flow, pass } = await limited({ pool });
    const devices = await auth.fetchDevices();
    const guarded = flow.guard(() => 1);
    await pass();
    await guarded;
    expect(await auth.fetchDevices()).toEqual(devices);
  });

  it('keeps its user signed in if the check is left while its last answer is on its way', async () => {
    const { flow, code, leaveAt, expectAlive } = await limited();
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    leaveAt('RespondToAuthChallenge');
    await flow.confirmSignIn(code());
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(await expectAlive()).toBe(1);
  });

  it('keeps its user signed in if the check is left while the session is refreshed', async () => {
    const { flow, code, leaveAt, expectAlive } = await limited();
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    leaveAt('InitiateAuth');
    await flow.confirmSignIn(code());
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(await expectAlive()).toBe(1);
  });

  it('does not bring back a session that ended in another tab during the check', async () => {
    const { auth, newClient, flow, code, atNext, revoked } = await limited();
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    atNext('InitiateAuth', () => newClient().signOut());
    await flow.confirmSignIn(code());
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(await auth.fetchAuthSession()).toEqual({});
    // That of the session, and that of the check.
    await vi.waitFor(() => expect(revoked()).toBe(2));
  });

  it('does not hand the tokens of a check to the next user', async () => {
    const { auth, newClient, flow, code, atNext, emulator, revoked } = await limited();
    await emulator.users.create({ username: 'bob', password });
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    atNext('RespondToAuthChallenge', async () => {
      const tab = newClient();
      await tab.signOut();
      await tab.signIn({ username: 'bob', password });
    });
    await flow.confirmSignIn(code());
    expect(await guarded).toEqual({ outcome: 'cancelled' });
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'bob' });
    expect((await auth.fetchUserAttributes()).sub).toBe((await auth.getCurrentUser()).userId);
    await vi.waitFor(() => expect(revoked()).toBe(2));
  });
});

it('replaces the session as well if it is the one that was used least recently', async () => {
  const { newClient, flow, code, emulator, pass, expectAlive } = await limited({ max: 2 });
  emulator.clock.advance(60);
  const other = newClient(memoryStorage());
  await other.signIn({ username: 'ada', password });
  await other.confirmSignIn({ challengeResponse: code() });
  const guarded = flow.guard(() => 'done');
  await pass();
  expect(await guarded).toMatchObject({ outcome: 'done' });
  expect(await expectAlive()).toBe(2);
});

describe('a pool without a limit in reach', () => {
  it('keeps the session of before, and ends that of the check', async () => {
    const { auth, flow, pass, expectAlive, heard } = await limited({ max: 20 });
    const before = await auth.listUserSessions();
    const guarded = flow.guard(() => 'done');
    await pass();
    await guarded;
    flow.revoke();
    await vi.waitFor(async () => expect(await expectAlive()).toBe(1));
    expect((await auth.listUserSessions()).sessions[0]?.id).toBe(before.sessions[0]?.id);
    expect(heard).not.toContainEqual({ type: 'userSessionsChanged' });
  });

  it('grants the check without an answer to the refresh', async () => {
    const { flow, code, emulator, expectAlive } = await limited({ max: 20 });
    const guarded = flow.guard(() => 'done');
    await atPassword(flow);
    await flow.confirmPassword(password);
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth', times: 1 });
    await flow.confirmSignIn(code());
    expect(await guarded).toMatchObject({ outcome: 'done' });
    await expectAlive();
  });
});
