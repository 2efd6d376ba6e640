import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { notAuthorized } from '../protocol/refusals.js';

const quiet = 15 * 60 * 1000;

/**
 * Refuses while failures in a row have locked the user: after the fifth, 2^(n-5) seconds, doubling up to 15 minutes.
 * That wrong second factors follow the same curve is unsure.
 *
 * @throws ServiceError NotAuthorizedException; a try while locked does not count.
 */
export function refuseWhileLocked(service: Service, user: User, what: 'password' | 'factor'): void {
  const lock = user.locks.get(what);
  if (lock && lock.lockedUntil > service.now()) {
    throw notAuthorized('Password attempts exceeded');
  }
}

/** Counts a failure. */
export function noteFailure(service: Service, user: User, what: 'password' | 'factor'): void {
  const now = service.now();
  const before = user.locks.get(what);
  const failures = before && before.lastFailureAt + quiet > now ? before.failures + 1 : 1;
  const seconds = failures < 5 ? 0 : 2 ** Math.min(failures - 5, 10);
  user.locks.set(what, { failures, lastFailureAt: now, lockedUntil: now + Math.min(seconds * 1000, quiet) });
}

/** Forgets the failures after a success. */
export function noteSuccess(user: User, what: 'password' | 'factor'): void {
  user.locks.delete(what);
}
