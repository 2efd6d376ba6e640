import type { Problem, ProblemCode } from './problem.js';

/**
 * The error that every `AuthClient` verb rejects with. `name` is Cognito's exception name, as in Amplify. Act on `problem`.
 * The message is not Cognito's, which can quote the input, such as a code.
 *
 * @example
 * ```ts
 * try {
 *   await auth.confirmSignIn({ challengeResponse: code });
 * } catch (error) {
 *   if (error instanceof AuthError && error.problem.retry === 'restart') showSignInForm();
 * }
 * ```
 */
export class AuthError extends Error {
  readonly problem: Problem;

  constructor(name: string, problem: Problem, operation?: string) {
    super(describe(problem, operation));
    this.name = name;
    this.problem = problem;
  }
}

function describe(problem: Problem, operation?: string): string {
  const where = operation ? `${operation} failed: ` : '';
  const detail = problem.code === 'configuration' ? ` (${problem.detail})` : '';
  return `${where}${problem.code}${detail}. Read error.problem: its retry is '${problem.retry}'.`;
}

/** Returns the Problem of an error. Throws an error without one on, because it is a bug. */
export function problemOf(error: unknown): Problem {
  const found = (error as { problem?: Problem } | null)?.problem;
  if (typeof found?.code === 'string') return found;
  throw error;
}

/** Checks whether an error carries a Problem with one of the codes. */
export function hasProblem(error: unknown, ...codes: readonly ProblemCode[]): boolean {
  return codes.includes((error as { problem?: Problem } | null)?.problem?.code as ProblemCode);
}

/** Creates the Problem of a request or a chunk that got no answer. */
export function networkProblem(offline: boolean) {
  return { code: 'network', retry: 'same-step', offline } as const;
}

/** Creates the error of a verb that needs a session. It has Amplify's name, so that apps that catch it by name keep working. */
export function notSignedIn(): AuthError {
  return new AuthError('UserUnAuthenticatedException', { code: 'not-signed-in', retry: 'restart' });
}
