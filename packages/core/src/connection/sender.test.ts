import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const signIn = { username: 'ada', password };
const wrong = { username: 'ada', password: 'Wr0ng-Horse!' };

/** Creates a client that records its waits and ends them at once. */
async function setting(options: Parameters<typeof emulatedClient>[0] = {}) {
  const waits: number[] = [];
  let now = () => 0;
  const clock: Clock = {
    now: () => now(),
    after(milliseconds, callback) {
      // The long timers are the time limits of requests, chunks and locks.
      if (milliseconds >= 5_000) return () => {};
      waits.push(milliseconds);
      queueMicrotask(callback);
      return () => {};
    },
  };
  const made = emulatedClient({ clock, ...options });
  now = made.clock.now;
  await made.emulator.users.create(signIn);
  return { ...made, waits };
}

describe('a client whose requests fail', () => {
  it('repeats a throttled request at most twice, after growing random waits', async () => {
    const { auth, emulator, wire, waits } = await setting();
    emulator.faults.add({ kind: 'throttle', operation: 'InitiateAuth', times: 2 });
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    expect(wire.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(3);
    const [first = 0, second = 0] = waits;
    expect([first >= 150 && first <= 450, second >= 300 && second <= 900]).toEqual([true, true]);

    emulator.faults.add({ kind: 'throttle', operation: 'InitiateAuth' });
    wire.length = 0;
    await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'rate-limited', retry: 'wait' } });
    expect(wire).toHaveLength(3);
    expect(new Set(waits).size).toBe(waits.length);
  });

  it('never repeats a wrong code or password', async () => {
    const { auth, emulator, wire, waits } = await setting();
    await expect(auth.signIn(wrong)).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
    emulator.users.enableTotp('ada');
    await auth.signIn(signIn);
    wire.length = 0;
    await expect(auth.confirmSignIn({ challengeResponse: '000000' })).rejects.toMatchObject({
      problem: { code: 'wrong-code' },
    });
    expect(wire).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it("reports the end of Cognito's lock, when a try succeeds", async () => {
    const { auth, emulator } = await setting();
    for (let tries = 0; tries < 5; tries++) await expect(auth.signIn(wrong)).rejects.toThrow(/wrong-credentials/);
    const locked = await auth.signIn(signIn).catch((error: unknown) => error);
    expect(locked).toMatchObject({
      problem: { code: 'too-many-attempts', retry: 'wait', retryAt: emulator.clock.now() + 1000 },
    });
    emulator.clock.advance(1);
    await expect(auth.signIn(wrong)).rejects.toThrow(/wrong-credentials/);
    await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { retryAt: emulator.clock.now() + 2000 } });
    emulator.clock.advance(2);
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
  });

  it('doubles its estimate for a lock that another page caused', async () => {
    const { auth, emulator, newClient } = await setting();
    for (let tries = 0; tries < 8; tries++) {
      await auth.signIn(wrong).catch(() => undefined);
      emulator.clock.advance(2 ** Math.max(0, tries - 4));
    }
    await auth.signIn(wrong).catch(() => undefined);
    const other = newClient();
    const waits: number[] = [];
    for (;;) {
      const outcome: unknown = await other.signIn(signIn).catch((error: { problem: unknown }) => error.problem);
      if ((outcome as { isSignedIn?: boolean }).isSignedIn) break;
      const { retryAt } = outcome as { retryAt: number };
      waits.push((retryAt - emulator.clock.now()) / 1000);
      emulator.clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16]);
  });

  it.each([true, false])(
    'distinguishes a device without a network from a service that is down (offline: %s)',
    async (offline) => {
      const { auth, emulator } = await setting({ environment: { isOffline: () => offline } });
      emulator.faults.add({ kind: 'drop', times: 1 });
      await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'network', offline } });
      emulator.faults.add({ kind: 'status', status: 503, times: 1 });
      await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'service', retry: 'same-step' } });
      expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    },
  );

  it('gives up on an answer that does not arrive', async () => {
    const { auth, replies } = await setting({ requestTimeout: 4000 });
    replies.set('InitiateAuth', new Promise(() => {}));
    await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'network' } });
  });
});
