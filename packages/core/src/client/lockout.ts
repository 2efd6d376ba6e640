import type { Clock } from './clock.js';

const CAP = 15 * 60_000;

/** Counts failed tries, to know Cognito's lock: 2^(n-5) seconds from the fifth failure on, at most 15 minutes. */
export interface Lockout {
  failed(): void;
  succeeded(): void;
  /** When the next try makes sense, epoch milliseconds. */
  lockedUntil(): number;
}

export function createLockout(clock: Clock): Lockout {
  let failures = 0;
  let lastFailure = 0;
  return {
    failed() {
      // Fifteen quiet minutes clear the count.
      if (clock.now() - lastFailure > CAP) failures = 0;
      failures += 1;
      lastFailure = clock.now();
    },
    succeeded() {
      failures = 0;
    },
    lockedUntil: () => clock.now() + Math.min(CAP, 1000 * 2 ** Math.max(0, failures - 5)),
  };
}
