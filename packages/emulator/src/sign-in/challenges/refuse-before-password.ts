import type { User } from '../../model/user.js';
import { ServiceError, userDisabled } from '../../protocol/service-error.js';

/** @throws ServiceError for a user who may not even try a password. */
export function refuseBeforePassword(user: User): void {
  if (!user.enabled) throw userDisabled();
  if (user.status === 'RESET_REQUIRED') {
    throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}
