/**
 * The reason for a failure.
 *
 * - `usage`: wrong command line. `answers`: no pool can have them.
 * - `credentials`, `region`, `denied`, `unreachable`, `throttled`, `service`: failures at AWS.
 * - `no-such-pool`, `no-such-user`: not found.
 * - `refused`: it would lock the user out, or overwrite something that isn't ours.
 * - `incomplete`: it stopped half-way; run it again to finish.
 * - `cancelled`: declined at a question.
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

/** The error of this package: `message` says what went wrong, `hint` what to do, `code` is for programs. */
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
