import type { Clock } from '../clock.js';

const CAP = 15 * 60_000;

/**
 * Counts failed tries, to know Cognito's lock: 2^(n-5) seconds from the fifth failure on, at most 15 minutes.
 * Failures of another page or device are not known here, so a lock that outlasts the guess doubles it.
 */
export interface Lockout {
  failed(): void;
  succeeded(): void;
  /** When the next try makes sense, epoch milliseconds: asked when Cognito has just refused one. */
  lockedUntil(): number;
}

export function createLockout(clock: Clock): Lockout {
  let failures = 0;
  let lastFailure = 0;
  const until = () => lastFailure + Math.min(CAP, 1000 * 2 ** (failures - 5));
  function failed(): void {
    // Fifteen quiet minutes clear the count.
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
