/**
 * `good`: works. `limited`: works, and something does not come with it. `bad`: the kit cannot sign anybody in this way.
 * `info`: neither.
 */
export type Verdict = 'good' | 'limited' | 'bad' | 'info';

/** One thing about a pool or a client, and what it means for the kit. */
export interface Finding {
  readonly subject: string;
  readonly verdict: Verdict;
  /** What is so. */
  readonly found: string;
  /** What follows, and what to do. */
  readonly why?: string;
}

/** A client of a pool and whether an app can sign in with it. */
export interface ClientReport {
  readonly userPoolClientId: string;
  readonly name: string;
  /** Whether nothing in the findings is bad. */
  readonly usable: boolean;
  readonly findings: readonly Finding[];
}

/** What the kit will and will not be able to do with a pool. */
export interface PoolReport {
  readonly userPoolId: string;
  readonly name: string;
  /** Whether an app can sign in: a client is usable, and nothing about the pool is bad. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly clients: readonly ClientReport[];
}
