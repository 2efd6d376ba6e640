import type { Pool } from '../pool/pool.types.js';
import { userKey } from '../users/find-user.js';
import type { User } from '../users/user.types.js';

/** Whether a user signs in by user name rather than by an alias, which is where Cognito tracks devices. */
export function isOwnName(pool: Pool, user: User, typedName: string): boolean {
  return userKey(pool, typedName) === userKey(pool, user.username);
}
