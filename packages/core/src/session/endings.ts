import type { SignedOutReason } from '../auth-client.js';
import type { AuthError } from '../problems/auth-error.js';
import type { ProblemCode } from '../problems/problem.js';

/** The Problems of a refresh that end the session, each with the reason to report. */
const endings: { readonly [Code in ProblemCode]?: SignedOutReason } = Object.freeze({
  'signed-out': 'session-ended',
  'wrong-credentials': 'session-ended',
  'user-disabled': 'user-disabled',
  'user-not-confirmed': 'user-not-confirmed',
  'password-reset-required': 'password-reset-required',
  'device-unknown': 'device-forgotten',
});

/** Returns the reason if an error of a refresh ends the session. */
export function endingOf(error: unknown): SignedOutReason | undefined {
  if ((error as Error).name === 'UserNotFoundException') return 'user-deleted';
  const found = (error as Partial<AuthError>).problem;
  if (found?.code === 'signed-out' && found.isRevoked) return 'session-revoked';
  return found && endings[found.code];
}

/** The Problems of a call with an access token after which the session may be over. */
export const endOfSession = ['signed-out', 'user-disabled', 'user-not-confirmed', 'password-reset-required'] as const;
