import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { userKey } from '../users/find-user.js';

/** Whether a user signs in by user name rather than by an alias, which is where Cognito tracks devices. */
export function isOwnName(pool: Pool, user: User, typedName: string): boolean {
  return userKey(pool, typedName) === userKey(pool, user.username);
}
