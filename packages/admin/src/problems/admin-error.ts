/**
 * Why something was not done. `answers`: they fit no pool. `usage`: the command line. `credentials`, `region`, `denied`,
 * `unreachable`, `throttled`, `service`: AWS. `no-such-pool`, `no-such-user`. `refused`: it would lock the user out, or
 * overwrite what is not ours. `incomplete`: half of it is done, and running it again does the rest. `cancelled`.
 */
export type AdminErrorCode =
  | 'answers'
  | 'usage'
  | 'credentials'
  | 'region'
  | 'denied'
  | 'unreachable'
  | 'throttled'
  | 'service'
  | 'no-such-pool'
  | 'no-such-user'
  | 'refused'
  | 'incomplete'
  | 'cancelled';

/** Says what went wrong in a sentence, and in `hint` what to do about it. */
export class AdminError extends Error {
  override readonly name = 'AdminError';

  constructor(
    readonly code: AdminErrorCode,
    message: string,
    readonly hint?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
