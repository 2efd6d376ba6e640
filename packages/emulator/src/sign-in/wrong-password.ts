import { ServiceError } from '../protocol/service-error.js';

/** The one answer to a wrong password, a wrong proof and, where it is not to be known, an unknown user. */
export function wrongPassword(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
}
