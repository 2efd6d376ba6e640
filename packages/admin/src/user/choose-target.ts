import { type Factor, factors, listFactors } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import type { UserState } from './read-user.js';

/** The factor of a user after the recovery. `OFF` leaves only the password. */
export type RecoveryTarget = Exclude<Factor, 'TOTP'> | 'OFF';

/** The requested outcome of a recovery. */
export interface RecoveryRequest {
  /** The factor to fall back to. Default: the best that the pool offers and the user has. */
  readonly to?: RecoveryTarget | undefined;
  /** The number to send codes to, such as +491511234567. Replaces the number of the user. */
  readonly phoneNumber?: string | undefined;
  /** True if you have verified that the number is the user's. Default false. */
  readonly phoneVerified?: boolean | undefined;
}

/**
 * Chooses the factor that a user falls back to, or checks the requested one. Prefers text messages if the user has a
 * number, then email, then only the password.
 *
 * @throws AdminError `refused` if the pool accepts none of them, `usage` for a contradictory request.
 */
export function chooseTarget(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryTarget {
  const { phoneNumber } = request;
  const to = request.to ?? (phoneNumber === undefined ? best(pool, user) : 'SMS');
  if (phoneNumber !== undefined && to !== 'SMS')
    throw new AdminError('usage', 'A phone number is only used for text messages.', 'Omit --to, or pass --to sms.');
  if (phoneNumber !== undefined && !/^\+[1-9]\d{6,14}$/.test(phoneNumber))
    throw new AdminError('usage', 'The phone number must start with + and the country code, such as +491511234567.');
  if (to === 'OFF') refuseOff(pool, user);
  if (to !== 'OFF' && !pool.factors.includes(to)) {
    const offers = listFactors(pool.factors) || 'no second factor';
    throw new AdminError('refused', `The pool ${pool.id} does not offer ${factors[to].name}. It offers: ${offers}.`);
  }
  if (to === 'SMS' && !user.phone && phoneNumber === undefined)
    throw new AdminError('refused', `"${user.username}" has no phone number.`, 'Pass one with --phone.');
  if (to === 'EMAIL' && !user.email)
    throw new AdminError(
      'refused',
      `"${user.username}" has no email address.`,
      'Use text messages: --to sms --phone +…',
    );
  return to;
}

function best({ factors: offered }: PoolState, user: UserState): RecoveryTarget {
  if (offered.includes('SMS') && user.phone) return 'SMS';
  if (offered.includes('EMAIL') && user.email?.verified) return 'EMAIL';
  return 'OFF';
}

/** If MFA is required, Cognito reports success for such a call and changes nothing. */
function refuseOff({ mfa, id, factors: offered }: PoolState, { username }: UserState): void {
  if (mfa !== 'required') return;
  const hint = offered.includes('SMS')
    ? 'Pass a number for text messages: --phone +491511234567'
    : offered.includes('EMAIL')
      ? 'Send codes by email: --to email'
      : 'Turn on text messages for the pool (`aws cognito-idp set-user-pool-mfa-config`), then run this again with --phone.';
  throw new AdminError(
    'refused',
    `The pool ${id} requires a second factor, and "${username}" would be left without one.`,
    hint,
  );
}
