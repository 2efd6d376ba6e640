import { AuthError } from './auth-error.js';
import { notSignedInProblem } from './early-problems.js';

/** Amplify's name for it, so that apps that catch by name go on working. */
export function notSignedIn(): AuthError {
  return new AuthError('UserUnAuthenticatedException', notSignedInProblem);
}
