import { ServiceError } from '../protocol/service-error.js';

/** The answer to a code of an authenticator app from a user who has none. */
export function noTotp(): ServiceError {
  return new ServiceError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
}
