import type { PoolState } from '../pool/pool-state.types.js';
import { AdminError } from '../problems/admin-error.js';
import type { RecoveryRequest, RecoveryTarget } from './recovery.types.js';
import type { UserState } from './user-state.types.js';

const named = { SMS: 'text messages', TOTP: 'authenticator apps', EMAIL: 'e-mail' } as const;

/**
 * Chooses what a user falls back on, or checks what was asked for: text messages where there is a number, else e-mail,
 * else nothing beside the password.
 *
 * @throws AdminError `refused` where nothing is left that the pool accepts, `usage` for a request that makes no sense.
 */
export function chooseTarget(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryTarget {
  const { phoneNumber } = request;
  const to = request.to ?? (phoneNumber === undefined ? best(pool, user) : 'SMS');
  if (phoneNumber !== undefined && to !== 'SMS')
    throw new AdminError(
      'usage',
      'A phone number is of use only for codes by text message.',
      'Leave --to out, or say --to sms.',
    );
  if (phoneNumber !== undefined && !/^\+[1-9]\d{6,14}$/.test(phoneNumber))
    throw new AdminError('usage', 'The phone number must be written with + and the country code, as in +491511234567.');
  if (to === 'OFF') refuseOff(pool, user);
  if (to !== 'OFF' && !pool.factors.includes(to)) {
    const offers = pool.factors.map((factor) => named[factor]).join(', ') || 'no second factor';
    throw new AdminError('refused', `The pool ${pool.id} does not offer ${named[to]}. It offers ${offers}.`);
  }
  if (to === 'SMS' && !user.phone && phoneNumber === undefined)
    throw new AdminError('refused', `"${user.username}" has no phone number.`, 'Give one with --phone.');
  if (to === 'EMAIL' && !user.email)
    throw new AdminError(
      'refused',
      `"${user.username}" has no e-mail address.`,
      'Use text messages: --to sms --phone +…',
    );
  return to;
}

function best({ factors }: PoolState, user: UserState): RecoveryTarget {
  if (factors.includes('SMS') && user.phone) return 'SMS';
  if (factors.includes('EMAIL') && user.email?.verified) return 'EMAIL';
  return 'OFF';
}

/** Where MFA is required Cognito answers such a call with success and changes nothing. */
function refuseOff({ mfa, id, factors }: PoolState, { username }: UserState): void {
  if (mfa !== 'required') return;
  const hint = factors.includes('SMS')
    ? 'Give a number that text messages can go to: --phone +491511234567'
    : factors.includes('EMAIL')
      ? 'Codes can go to the e-mail address: --to email'
      : 'Let the pool offer text messages (`aws cognito-idp set-user-pool-mfa-config`), then run this again with --phone.';
  throw new AdminError(
    'refused',
    `The pool ${id} requires a second factor, and "${username}" would be left without any.`,
    hint,
  );
}
