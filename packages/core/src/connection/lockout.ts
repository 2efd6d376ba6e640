import type { Clock } from '../clock.js';

/** The longest lock, milliseconds. */
const CAP = 15 * 60_000;

/**
 * Estimates Cognito's lock by counting failures: 2^(n-5) seconds from the fifth on, at most 15 minutes. It cannot see
 * failures on other pages and devices, so a lock that outlasts the estimate doubles it.
 */
export interface Lockout {
  failed(): void;
  succeeded(): void;
  /** Returns when to try again, epoch milliseconds. Call it when Cognito has just refused a locked user. */
  lockedUntil(): number;
}

export function createLockout(clock: Clock): Lockout {
  let failures = 0;
  let lastFailure = 0;
  const until = () => lastFailure + Math.min(CAP, 1000 * 2 ** (failures - 5));
  function failed(): void {
    // Fifteen minutes without a failure clear the count.
    if (clock.now() - lastFailure > CAP) failures = 0;
    failures += 1;
    lastFailure = clock.now();
  }
  return {
    failed,
    succeeded() {
      failures = 0;
    },
    lockedUntil() {
      if (failures < 5 || until() <= clock.now()) {
        failed();
        failures = Math.max(5, failures);
      }
      return until();
    },
  };
}
