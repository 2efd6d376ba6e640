import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { User } from '../../model/user.js';
import { notAuthorized, ServiceError, userDisabled, wrongPassword } from '../../protocol/refusals.js';
import { defaultPasswordPolicy } from '../../users/check-password-policy.js';
import { clearFailures, countFailure, refuseWhileLocked } from '../../users/lockout.js';
import { isPasswordOf } from '../../users/passwords.js';

const day = 24 * 60 * 60 * 1000;

/** Checks a plain password. @throws ServiceError unless it is right and the user may sign in. */
export function checkPassword(service: Service, pool: Pool, user: User, password: string): void {
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  if (!isPasswordOf(pool, user, password)) {
    countFailure(service, user, 'password');
    throw wrongPassword();
  }
  clearFailures(user, 'password');
  refuseAfterPassword(service, pool, user);
}

/** Refuses a user who may not even try a password: disabled, or with a pending reset. */
export function refuseBeforePassword(user: User): void {
  if (!user.enabled) throw userDisabled();
  if (user.status === 'RESET_REQUIRED') {
    throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

/** Refuses a user who may not sign in with the right password: unconfirmed, or with an expired temporary password. */
export function refuseAfterPassword(service: Service, pool: Pool, user: User): void {
  if (user.status === 'UNCONFIRMED') throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.');
  const days =
    pool.properties.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ??
    defaultPasswordPolicy.TemporaryPasswordValidityDays;
  const given = user.temporaryPasswordAt;
  if (user.status === 'FORCE_CHANGE_PASSWORD' && given !== undefined && given + days * day <= service.now()) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
}
