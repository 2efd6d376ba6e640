import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { makePassword } from './passwords.js';

/** Gives a user a password that lasts: the user is confirmed and no longer locked. */
export function setPassword(service: Service, pool: Pool, user: User, password: string): void {
  user.password = makePassword(pool, user.username, password, service.random);
  user.temporaryPasswordAt = undefined;
  user.status = 'CONFIRMED';
  user.locks.delete('password');
  user.modifiedAt = service.now();
}
