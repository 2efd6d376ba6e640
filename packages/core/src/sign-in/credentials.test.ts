import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { userWithTotp } from '../testing/user-with-totp.js';
import { createCredentials } from './credentials.js';

const ada = { username: 'ada', password: 'Corr3ct-Horse!' };
const MINUTE = 60_000;

function setting() {
  let now = 0;
  const timers = new Map<() => void, number>();
  const clock = {
    now: () => now,
    after(milliseconds: number, callback: () => void) {
      timers.set(callback, now + milliseconds);
      return () => timers.delete(callback);
    },
  };
  const credentials = createCredentials(clock);
  return {
    credentials,
    timers,
    /** A suspended computer runs no timers. */
    sleep: (milliseconds: number) => (now += milliseconds),
    fire: () => [...timers.keys()].map((callback) => callback()),
  };
}

describe('the password', () => {
  it('leaves memory after 15 minutes, without another look at it', () => {
    const { credentials, timers, fire } = setting();
    credentials.set(ada);
    expect([...timers.values()]).toEqual([15 * MINUTE]);
    expect(credentials.get()).toBe(ada);
    fire();
    expect(credentials.get()).toBeUndefined();
  });

  it('is not used after 15 minutes of a suspended computer', () => {
    const { credentials, sleep } = setting();
    credentials.set(ada);
    sleep(15 * MINUTE - 1);
    expect(credentials.get()).toBe(ada);
    sleep(1);
    expect(credentials.get()).toBeUndefined();
  });

  it('of the next sign-in has its own 15 minutes', () => {
    const { credentials, timers, sleep } = setting();
    credentials.set(ada);
    sleep(10 * MINUTE);
    credentials.set({ ...ada, username: 'bob' });
    expect([...timers.values()]).toEqual([25 * MINUTE]);
    credentials.clear();
    expect(timers.size).toBe(0);
  });
});

describe('an abandoned code step', () => {
  it.each(['resendSignInCode', 'tryAnotherWay'] as const)(
    'asks for the password on %s after 15 minutes',
    async (action) => {
      const { auth, clock, emulator, operations } = await userWithTotp();
      const flow = createSignInFlow(auth, { clock });
      expect((await flow.signIn(ada)).step).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
      // A new code does not prolong the time of the password.
      emulator.clock.advance(14 * 60);
      expect((await flow.resendSignInCode()).step).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
      emulator.clock.advance(60);
      const sent = operations().length;
      expect(await flow[action]()).toEqual({
        step: 'ENTER_CREDENTIALS',
        username: 'ada',
        busy: null,
        problem: { code: 'password-needed', retry: 'restart' },
      });
      expect(operations()).toHaveLength(sent);
      expect((await flow.signIn(ada)).step).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    },
  );
});
