import { isDeepStrictEqual } from 'node:util';
import { allFactors, type Factor } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { chooseTarget, type RecoveryRequest, type RecoveryTarget } from './choose-target.js';
import type { UserState } from './read-user.js';
import type { FactorSettings, UserAction } from './user-action.js';
import { warnAboutUser } from './warn-about-user.js';

/** The plan of a recovery. */
export interface RecoveryPlan {
  readonly to: RecoveryTarget;
  readonly actions: readonly UserAction[];
  /** Facts to know before deciding, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Plans how a user who lost the authenticator gets back in: sign out everywhere, set the phone number if needed, switch to the
 * other factor, delete the authenticator app, forget every device, sign out again. A second plan finishes what the first began.
 *
 * @example
 * const pool = await readPool(client, userPoolId);
 * const plan = planRecovery(pool, await readUser(client, pool, 'ann'), { phoneNumber: '+491511234567' });
 *
 * @throws AdminError `refused` if codes would go to an unverified destination or the user would be left without a factor that the
 *   pool requires, `usage` for a contradictory request.
 */
export function planRecovery(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryPlan {
  refuseFederated(user);
  const to = chooseTarget(pool, user, request);
  const number = planPhoneNumber(pool, user, request, to);
  const settings = planSettings(user, to);
  const actions: UserAction[] = [
    // First, so that nobody with a session can work against the rest; last, for what began meanwhile.
    { action: 'sign-out-everywhere' },
    ...(number ? [number] : []),
    ...(Object.keys(settings).length > 0 ? [{ action: 'set-mfa-preference' as const, settings }] : []),
    { action: 'delete-authenticator-app' },
    ...user.devices.map(({ key }) => ({ action: 'forget-device' as const, deviceKey: key })),
    { action: 'sign-out-everywhere' },
  ];
  return { to, actions, warnings: warn(pool, user, request, to) };
}

/** Refuses users of another identity provider. @throws AdminError `refused`. */
export function refuseFederated({ status, username }: UserState): void {
  if (status === 'EXTERNAL_PROVIDER') {
    throw new AdminError(
      'refused',
      `"${username}" signs in with another identity provider, which manages the second factor.`,
    );
  }
}

/** Checks that the destination of codes is still the one of the plan. @throws AdminError `refused`. */
export function refuseMovedDestination(to: RecoveryTarget, planned: UserState, now: UserState): void {
  const contact = ({ phone, email }: UserState) => ({ SMS: phone, EMAIL: email, TOTP: phone, OFF: undefined })[to];
  if (isDeepStrictEqual(contact(planned), contact(now))) return;
  throw new AdminError('refused', `The phone number or address of "${now.username}" changed after the plan was shown.`);
}

function planPhoneNumber(
  { verifiedBeforeUpdate }: PoolState,
  { phone }: UserState,
  { phoneNumber, phoneVerified }: RecoveryRequest,
  to: RecoveryTarget,
): UserAction | undefined {
  if (to !== 'SMS' || phoneNumber === undefined) return undefined;
  const isSame = phoneNumber === phone?.value;
  const verified = phoneVerified ?? (isSame && phone.verified);
  if (isSame && phone.verified === verified) return undefined;
  // Cognito would text a code to it and keep the old number until the user enters that.
  if (!isSame && !verified && verifiedBeforeUpdate.includes('phone_number'))
    throw new AdminError(
      'refused',
      'This pool takes a new phone number only once it is verified.',
      'Verify that the number is the user’s, and pass --phone-verified.',
    );
  return { action: 'set-phone-number', phoneNumber, verified };
}

/** Plans the preference: the target on, the lost app off, and every factor off whose destination the user has not verified. */
function planSettings(user: UserState, to: RecoveryTarget): FactorSettings {
  const { factors, preferred } = user;
  const off = { on: false, preferred: false };
  // If MFA is required, Cognito ignores a call that turns everything off. Deleting the app turns it off.
  if (to === 'TOTP') return {};
  if (to === 'OFF') return Object.fromEntries(factors.map((factor) => [factor, off]));
  const settings = allFactors.flatMap((factor): [Factor, { on: boolean; preferred: boolean }][] => {
    if (factor === to) return factors.includes(to) && preferred === to ? [] : [[factor, { on: true, preferred: true }]];
    if (!factors.includes(factor)) return [];
    if (factor === 'TOTP' || !isVerified(user, factor)) return [[factor, off]];
    return factor === preferred ? [[factor, { on: true, preferred: false }]] : [];
  });
  return Object.fromEntries(settings);
}

function isVerified({ phone, email }: UserState, factor: Exclude<Factor, 'TOTP'>): boolean {
  return (factor === 'SMS' ? phone : email)?.verified === true;
}

function warn(pool: PoolState, user: UserState, request: RecoveryRequest, to: RecoveryTarget): string[] {
  const { phoneNumber, phoneVerified } = request;
  const isNewNumber = to === 'SMS' && phoneNumber !== undefined && phoneNumber !== user.phone?.value;
  const willBeVerified = phoneVerified ?? (!isNewNumber && user.phone?.verified === true);
  const warnings: [boolean, string][] = [
    [!user.signsInWith.includes('SOFTWARE_TOKEN'), 'This user has no authenticator app.'],
    [
      to === 'SMS' && !willBeVerified,
      'The phone number is not verified, but codes will be sent to it. Make sure that it belongs to the user.',
    ],
    [
      to === 'SMS' && phoneVerified === true,
      'The phone number is marked as verified because you said so, so it can also reset the password.',
    ],
    [isNewNumber && user.phone !== undefined, 'This replaces the phone number of the user.'],
    [
      isNewNumber && pool.signInAttributes.includes('phone_number'),
      'Users of this pool sign in with their phone number, so this changes the name that the user signs in with.',
    ],
    [to === 'TOTP', 'Until then, whoever knows the password can sign in and set up an authenticator app of their own.'],
    [to === 'OFF', 'Only the password will protect this account until the user sets up a factor again.'],
  ];
  return [...warnings.filter(([applies]) => applies).map(([, warning]) => warning), ...warnAboutUser(user)];
}
