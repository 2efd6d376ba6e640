import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { User } from '../../model/user.js';
import { notAuthorized, ServiceError } from '../../protocol/service-error.js';

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
