import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { chooseTarget, type RecoveryRequest, type RecoveryTarget } from './choose-target.js';
import type { UserState } from './read-user.js';
import type { FactorSettings, RecoveryAction } from './recovery-action.js';

/** The plan of a recovery. */
export interface RecoveryPlan {
  readonly to: RecoveryTarget;
  readonly actions: readonly RecoveryAction[];
  /** Facts to know before deciding, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Plans how a user who lost the authenticator gets back in: set the phone number if needed, switch to the other factor,
 * forget every device, sign out everywhere. Steps that are already done are left out, so a second plan finishes the first.
 *
 * @example
 * const pool = await readPool(client, userPoolId);
 * const plan = planRecovery(pool, await readUser(client, pool, 'ann'), { phoneNumber: '+491511234567' });
 *
 * @throws AdminError `refused` if the user would be left without a factor that the pool requires, `usage` for a
 *   contradictory request.
 */
export function planRecovery(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryPlan {
  if (user.status === 'EXTERNAL_PROVIDER') {
    throw new AdminError(
      'refused',
      `"${user.username}" signs in with another identity provider, which manages the second factor.`,
    );
  }
  const to = chooseTarget(pool, user, request);
  const number = planPhoneNumber(user, request, to);
  const settings = planSettings(user, to);
  const actions: RecoveryAction[] = [
    ...(number ? [number] : []),
    ...(Object.keys(settings).length > 0 ? [{ action: 'set-mfa-preference' as const, settings }] : []),
    ...user.devices.map(({ key }) => ({ action: 'forget-device' as const, deviceKey: key })),
    { action: 'sign-out-everywhere' },
  ];
  return { to, actions, warnings: warn(pool, user, request, to) };
}

function planPhoneNumber(
  { phone }: UserState,
  { phoneNumber, phoneVerified }: RecoveryRequest,
  to: RecoveryTarget,
): RecoveryAction | undefined {
  const wanted = phoneNumber ?? phone?.value;
  if (to !== 'SMS' || wanted === undefined) return undefined;
  const isSame = wanted === phone?.value;
  const verified = phoneVerified ?? (isSame && phone.verified);
  if (isSame && (phone.verified || !verified)) return undefined;
  return { action: 'set-phone-number', phoneNumber: wanted, verified };
}

function planSettings({ factors, preferred }: UserState, to: RecoveryTarget): FactorSettings {
  const off = { on: false, preferred: false };
  if (to === 'OFF') return Object.fromEntries(factors.map((factor) => [factor, off]));
  const others = factors.filter((factor) => factor !== to && factor !== 'TOTP' && factor === preferred);
  return {
    ...(factors.includes('TOTP') && { TOTP: off }),
    ...Object.fromEntries(others.map((factor) => [factor, { on: true, preferred: false }])),
    ...(!(factors.includes(to) && preferred === to) && { [to]: { on: true, preferred: true } }),
  };
}

function warn(pool: PoolState, user: UserState, request: RecoveryRequest, to: RecoveryTarget): string[] {
  const { phoneNumber, phoneVerified } = request;
  const isNewNumber = to === 'SMS' && phoneNumber !== undefined && phoneNumber !== user.phone?.value;
  const willBeVerified = phoneVerified ?? (!isNewNumber && user.phone?.verified === true);
  const warnings: [boolean, string][] = [
    [!user.factors.includes('TOTP'), 'This user has no authenticator app enabled.'],
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
    [to === 'EMAIL' && user.email?.verified === false, 'The email address is not verified.'],
    [to === 'OFF', 'Only the password will protect this account until the user sets up a factor again.'],
    [!user.enabled, 'The user is disabled and stays disabled, so they cannot sign in.'],
    [user.status === 'UNCONFIRMED', 'The user has not confirmed the account yet.'],
    [
      user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'RESET_REQUIRED',
      'The user has to choose a new password first.',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, warning]) => warning);
}
