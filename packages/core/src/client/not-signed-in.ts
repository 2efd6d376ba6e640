import { AuthError } from '../problems/auth-error.js';
import { notSignedInProblem } from '../problems/early-problems.js';

/** Amplify's name for it, so that apps that catch by name go on working. */
export function notSignedIn(): AuthError {
  return new AuthError('UserUnAuthenticatedException', notSignedInProblem);
}
