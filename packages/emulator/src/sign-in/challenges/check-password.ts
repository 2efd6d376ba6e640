import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { User } from '../../model/user.js';
import { notAuthorized, ServiceError, userDisabled, wrongPassword } from '../../protocol/refusals.js';
import { noteFailure, noteSuccess, refuseWhileLocked } from '../../users/lockout.js';
import { isPasswordOf } from '../../users/passwords.js';

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

/** @throws ServiceError for a user who may not even try a password. */
export function refuseBeforePassword(user: User): void {
  if (!user.enabled) throw userDisabled();
  if (user.status === 'RESET_REQUIRED') {
    throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

const day = 24 * 60 * 60 * 1000;

/** @throws ServiceError for a user who has given the right password and may not sign in all the same. */
export function refuseAfterPassword(service: Service, pool: Pool, user: User): void {
  if (user.status === 'UNCONFIRMED') throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.');
  const days = pool.properties.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? 7;
  const given = user.temporaryPasswordAt;
  if (user.status === 'FORCE_CHANGE_PASSWORD' && given !== undefined && given + days * day <= service.now()) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
}
