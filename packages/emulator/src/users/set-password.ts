import type { Pool } from '../pool/pool.types.js';
import type { Service } from '../service/service.types.js';
import { makePassword } from './passwords.js';
import type { User } from './user.types.js';

/** Gives a user a password that lasts: the user is confirmed and no longer locked. */
export function setPassword(service: Service, pool: Pool, user: User, password: string): void {
  user.password = makePassword(pool, user.username, password, service.random);
  user.temporaryPasswordAt = undefined;
  user.status = 'CONFIRMED';
  user.locks.delete('password');
  user.modifiedAt = service.now();
}
