import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { notAuthorized } from '../protocol/refusals.js';

const quarterHour = 15 * 60 * 1000;

/**
 * Refuses a locked user. From the fifth consecutive failure on, each one locks for 2^(n-5) seconds, up to 15 minutes.
 * Failures are forgotten after 15 quiet minutes.
 *
 * Unsure: the same curve for second factors.
 *
 * @throws ServiceError NotAuthorizedException. An attempt while locked doesn't count.
 */
export function refuseWhileLocked(service: Service, user: User, what: 'password' | 'factor'): void {
  const lock = user.locks.get(what);
  if (lock && lock.lockedUntil > service.now()) {
    throw notAuthorized('Password attempts exceeded');
  }
}

/** Counts a failure. */
export function countFailure(service: Service, user: User, what: 'password' | 'factor'): void {
  const now = service.now();
  const before = user.locks.get(what);
  const failures = before && before.lastFailureAt + quarterHour > now ? before.failures + 1 : 1;
  const seconds = failures < 5 ? 0 : 2 ** Math.min(failures - 5, 10);
  user.locks.set(what, { failures, lastFailureAt: now, lockedUntil: now + Math.min(seconds * 1000, quarterHour) });
}

/** Resets the failure count after a success. */
export function clearFailures(user: User, what: 'password' | 'factor'): void {
  user.locks.delete(what);
}
