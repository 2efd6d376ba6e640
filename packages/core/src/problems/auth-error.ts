import type { Problem, ProblemCode } from './problem.js';

/**
 * What a verb of AuthClient rejects with. `name` is Cognito's exception name, as with Amplify; `problem` is what to act on.
 * The message is ours: Cognito's own text can quote the input, and an input can be a code.
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

/** The Problem inside an error; an error of another origin is a mistake in code and is thrown on. */
export function problemOf(error: unknown): Problem {
  const found = (error as { problem?: Problem } | null)?.problem;
  if (typeof found?.code === 'string') return found;
  throw error;
}

/** Whether an error carries the given Problem. */
export function hasProblem(error: unknown, ...codes: readonly ProblemCode[]): boolean {
  return codes.includes((error as { problem?: Problem } | null)?.problem?.code as ProblemCode);
}
