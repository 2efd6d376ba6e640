import type { Clock } from '../../clock.js';

/** A clock over the emulator's whose timers fire when it advances; the short waits of a retry end at once. */
export function createWalkClock(emulator: { now(): number; advance(seconds: number): number }) {
  const timers = new Set<{ at: number; callback: () => void }>();
  const clock: Clock = {
    now: () => emulator.now(),
    after(milliseconds, callback) {
      if (milliseconds < 1000) {
        queueMicrotask(callback);
        return () => {};
      }
      const timer = { at: emulator.now() + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    clock,
    advance(seconds: number): void {
      emulator.advance(seconds);
      for (const timer of [...timers].filter(({ at }) => at <= emulator.now())) {
        timers.delete(timer);
        timer.callback();
      }
    },
  };
}
