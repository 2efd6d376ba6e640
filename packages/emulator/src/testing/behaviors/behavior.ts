import type { Answer } from '../harness.js';

/** A recorded behavior: Cognito's answer to an operation under a condition. */
export interface Behavior {
  readonly operation: string;
  readonly condition: string;
  readonly exception: string | null;
  readonly message: string | null;
  readonly confidence: string;
}

/**
 * A function that creates the condition of a behavior and returns the service's answer. The exception and its message are
 * checked against the recording; a case checks everything else itself.
 */
export type Case = () => Promise<Answer>;

/** Cases by `operation | condition`. */
export type Cases = Readonly<Record<string, Case>>;
