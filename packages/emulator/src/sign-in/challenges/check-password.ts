import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { User } from '../../model/user.js';
import { wrongPassword } from '../../protocol/service-error.js';
import { noteFailure, noteSuccess, refuseWhileLocked } from '../../users/lockout.js';
import { isPasswordOf } from '../../users/passwords.js';
import { refuseAfterPassword } from './refuse-after-password.js';
import { refuseBeforePassword } from './refuse-before-password.js';

/** @throws ServiceError unless the password is right and the user may sign in. */
export function checkPassword(service: Service, pool: Pool, user: User, password: string): void {
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  if (!isPasswordOf(pool, user, password)) {
    noteFailure(service, user, 'password');
    throw wrongPassword();
  }
  noteSuccess(user, 'password');
  refuseAfterPassword(service, pool, user);
}
