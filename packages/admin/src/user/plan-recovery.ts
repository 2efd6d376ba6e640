import type { PoolState } from '../pool/pool-state.types.js';
import { AdminError } from '../problems/admin-error.js';
import { chooseTarget } from './choose-target.js';
import type {
  FactorSettings,
  RecoveryAction,
  RecoveryPlan,
  RecoveryRequest,
  RecoveryTarget,
} from './recovery.types.js';
import type { UserState } from './user-state.types.js';

/**
 * Plans how a user who lost the authenticator gets back in: the phone number where it is needed, the other factor, then
 * forget every device and sign out everywhere. What is so already is left out, so a plan made after half of it was done
 * is the other half.
 *
 * @throws AdminError `refused` where the user would be left without a factor that the pool requires, `usage` for a
 *   request that makes no sense.
 */
export function planRecovery(pool: PoolState, user: UserState, request: RecoveryRequest): RecoveryPlan {
  if (user.status === 'EXTERNAL_PROVIDER') {
    throw new AdminError(
      'refused',
      `"${user.username}" signs in with another identity provider, which has the second factor.`,
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
    [!user.factors.includes('TOTP'), 'No authenticator app is switched on for this user.'],
    [
      to === 'SMS' && !willBeVerified,
      'The phone number is not verified: codes go to it all the same, so make sure that it is the user’s.',
    ],
    [
      to === 'SMS' && phoneVerified === true,
      'The phone number counts as verified on your word, so it may also reset the password.',
    ],
    [isNewNumber && user.phone !== undefined, 'The phone number is replaced.'],
    [
      isNewNumber && pool.signInAttributes.includes('phone_number'),
      'Users of this pool sign in with their number, so this one changes what the user signs in with.',
    ],
    [to === 'EMAIL' && user.email?.verified === false, 'The e-mail address is not verified.'],
    [to === 'OFF', 'Only the password will protect this account, until the user sets up a factor again.'],
    [!user.enabled, 'The user is disabled, and stays so: nobody can sign in as this user.'],
    [user.status === 'UNCONFIRMED', 'The user has not confirmed the account yet.'],
    [
      user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'RESET_REQUIRED',
      'The user has to choose a new password first.',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, warning]) => warning);
}
