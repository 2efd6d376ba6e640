import { type Factor, factors, listFactors } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { maskPhone, printable } from '../text.js';
import type { UserState } from './read-user.js';

/**
 * The factor of a user after a recovery. `TOTP`: a new authenticator app, set up at the next sign-in. `OFF`: only the password.
 */
export type RecoveryTarget = Factor | 'OFF';

/** The requested outcome of a recovery. */
export interface RecoveryRequest {
  /** The factor to fall back to. Default: text messages to a verified number, otherwise email codes to a verified address. */
  readonly to?: RecoveryTarget | undefined;
  /** The number to send codes to, such as +491511234567, verified or not. Replaces the number of the user. */
  readonly phoneNumber?: string | undefined;
  /** True if you have verified that `phoneNumber` is the user's. Default false. */
  readonly phoneVerified?: boolean | undefined;
}

/**
 * Chooses the factor that a user falls back to, or checks the requested one. By itself it chooses only destinations that the user
 * has verified: the phone number, then the email address.
 *
 * @throws AdminError `refused` if there is none, or the pool does not accept the requested one, `usage` for a contradictory
 *   request.
 */
export function chooseTarget(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryTarget {
  checkNumber(request);
  const to = request.to ?? (request.phoneNumber === undefined ? findVerified(pool, user) : 'SMS');
  switch (to) {
    case 'OFF':
      refuseOff(pool, user);
      return to;
    case 'TOTP':
      refuseSetup(pool, user);
      return to;
    case 'SMS':
      refuseNotOffered(pool, to);
      if (request.phoneNumber === undefined) refuseUnverifiedNumber(user);
      return to;
    case 'EMAIL':
      refuseNotOffered(pool, to);
      refuseUnverifiedAddress(user);
      return to;
    default:
      return to satisfies never;
  }
}

function checkNumber({ to, phoneNumber, phoneVerified }: RecoveryRequest): void {
  if (phoneNumber === undefined) {
    if (phoneVerified === true)
      throw new AdminError('usage', 'It is not clear which number you have verified.', 'Pass it with --phone.');
    return;
  }
  if (to !== undefined && to !== 'SMS')
    throw new AdminError('usage', 'A phone number is only used for text messages.', 'Omit --to, or pass --to sms.');
  if (!/^\+[1-9]\d{6,14}$/.test(phoneNumber))
    throw new AdminError('usage', 'The phone number must start with + and the country code, such as +491511234567.');
}

function findVerified(pool: PoolState, user: UserState): RecoveryTarget {
  if (pool.factors.includes('SMS') && user.phone?.verified) return 'SMS';
  if (pool.factors.includes('EMAIL') && user.email?.verified) return 'EMAIL';
  const none = `"${user.username}" has no verified phone number or address to which this pool sends codes.`;
  throw new AdminError('refused', none, otherWays(pool, user));
}

/** Lists what an operator can name instead. */
function otherWays(pool: PoolState, user: UserState): string {
  const ways = [
    ...(pool.factors.includes('SMS') ? ['Verify a number and pass it: --phone +491511234567 --phone-verified.'] : []),
    ...(hindranceToSetup(pool, user) === undefined
      ? ['With just the password, let the user set up a new authenticator app at the next sign-in: --to totp.']
      : []),
    ...(pool.mfa === 'required' ? [] : ['Leave only the password: --to off.']),
  ];
  return ways.join('\n') || 'Turn on text messages for the pool, then run this again with --phone.';
}

function refuseNotOffered(pool: PoolState, to: Factor): void {
  if (pool.factors.includes(to)) return;
  const offers = listFactors(pool.factors) || 'no second factor';
  throw new AdminError('refused', `The pool ${pool.id} does not offer ${factors[to].name}. It offers: ${offers}.`);
}

function refuseUnverifiedNumber({ username, phone }: UserState): void {
  if (!phone) throw new AdminError('refused', `"${username}" has no phone number.`, 'Pass one with --phone.');
  if (phone.verified) return;
  throw new AdminError(
    'refused',
    `The phone number of "${username}", ${maskPhone(printable(phone.value))}, is not verified: whoever had a session of the user could have set it.`,
    'If you know that it is the user’s, pass it in full: --phone +491511234567',
  );
}

function refuseUnverifiedAddress({ username, email }: UserState): void {
  const hint = 'Use text messages: --to sms --phone +…';
  if (!email) throw new AdminError('refused', `"${username}" has no email address.`, hint);
  if (!email.verified) throw new AdminError('refused', `The email address of "${username}" is not verified.`, hint);
}

/** If MFA is required, Cognito reports success for such a call and changes nothing. */
function refuseOff(pool: PoolState, user: UserState): void {
  if (pool.mfa !== 'required') return;
  throw new AdminError(
    'refused',
    `The pool ${pool.id} requires a second factor, and "${user.username}" would be left without one.`,
    otherWays(pool, user),
  );
}

function refuseSetup(pool: PoolState, user: UserState): void {
  const hindrance = hindranceToSetup(pool, user);
  if (hindrance !== undefined) throw new AdminError('refused', ...hindrance);
}

/** Finds why the next sign-in, without the lost app, would not ask to set up an authenticator app, with a hint. */
export function hindranceToSetup(pool: PoolState, user: UserState): [message: string, hint: string] | undefined {
  if (!pool.factors.includes('TOTP'))
    return [`The pool ${pool.id} does not offer authenticator apps.`, 'Use text messages: --to sms --phone +…'];
  if (pool.mfa !== 'required')
    return [
      `The pool ${pool.id} does not require a second factor, so the next sign-in would not ask to set one up.`,
      'Leave only the password, and let the user set up an app then: --to off',
    ];
  if (pool.factors.includes('SMS') && user.phone)
    return [
      `"${user.username}" has a phone number, so Cognito would text it a code at the next sign-in.`,
      'Omit --to if the number is verified. Otherwise pass a number: --phone +491511234567',
    ];
  if (pool.factors.includes('EMAIL') && (user.email?.verified || user.factors.includes('EMAIL')))
    return [
      `"${user.username}" has an email address, so Cognito would send it a code at the next sign-in.`,
      'Omit --to if the address is verified.',
    ];
  return undefined;
}
