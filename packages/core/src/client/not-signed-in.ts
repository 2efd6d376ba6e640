import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';

/** Amplify's name for it, so that apps that catch by name go on working. */
export function notSignedIn(): AuthError {
  return new AuthError('UserUnAuthenticatedException', problem('not-signed-in'));
}
