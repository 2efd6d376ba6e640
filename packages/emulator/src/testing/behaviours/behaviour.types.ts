import type { Answer } from '../harness.js';

/** A row of the table: what Cognito does under a condition. */
export interface Behaviour {
  readonly operation: string;
  readonly condition: string;
  readonly exception: string | null;
  readonly message: string | null;
  readonly confidence: string;
}

/**
 * Brings a condition about and answers what the service says then. The table checks the exception and its text;
 * whatever else the row tells, the case checks itself.
 */
export type Case = () => Promise<Answer>;

/** Cases by `operation | condition`. */
export type Cases = Readonly<Record<string, Case>>;
