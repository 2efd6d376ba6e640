import type { MfaPreference, UpdateMfaPreferenceInput } from '../auth-client.js';
import { factors } from '../factors/factors.js';
import { factorsOf, withPreference } from '../mfa-preference/user-factors.js';

/**
 * An action that a step-up can guard, named by its effect:
 * - `turn-off-factor`: a factor is no longer asked for.
 * - `add-factor`: text messages or email become a factor.
 * - `change-preferred-factor`: another factor is asked for, or the user chooses each time.
 * - `add-authenticator`, `replace-authenticator`: the codes of another authenticator app count.
 * - `change-phone-number`, `change-email`: codes go elsewhere, including those of a password reset.
 * - `remember-this-device`: the next sign-in on this device asks for the password only.
 * - `forget-device`: the next sign-in on a device asks for a second factor again.
 * - `change-password`: only the new password counts.
 * - `end-session`: the user is signed out on another device.
 * - `delete-account`: the account is gone.
 * - `add-passkey`: a passkey signs in without the password.
 * - `remove-passkey`: a passkey no longer does.
 */
export type GuardedAction =
  | 'turn-off-factor'
  | 'add-factor'
  | 'change-preferred-factor'
  | 'add-authenticator'
  | 'replace-authenticator'
  | 'change-phone-number'
  | 'change-email'
  | 'remember-this-device'
  | 'forget-device'
  | 'change-password'
  | 'end-session'
  | 'delete-account'
  | 'add-passkey'
  | 'remove-passkey';

/**
 * The actions that are guarded by default: everything that changes what proves the user, or that locks the user out elsewhere. The others are `forget-device`, which
 * makes the proof stronger, and `change-password`, for which Cognito asks for the old password.
 *
 * @example
 * ```tsx
 * <SecuritySettings guardedActions={[...defaultGuardedActions, 'forget-device']} />
 * ```
 */
export const defaultGuardedActions: readonly GuardedAction[] = /* @__PURE__ */ Object.freeze([
  'turn-off-factor',
  'add-factor',
  'change-preferred-factor',
  'add-authenticator',
  'replace-authenticator',
  'change-phone-number',
  'change-email',
  'remember-this-device',
  'end-session',
  'delete-account',
  'add-passkey',
  'remove-passkey',
]);

/** Returns what SetUserMFAPreference would change, by comparing the factors before and after. */
export function actionsOfPreference(preference: MfaPreference, input: UpdateMfaPreferenceInput): GuardedAction[] {
  const before = factorsOf(preference, {});
  const after = withPreference(before, input);
  const actions = new Set<GuardedAction>();
  if (input.passkey === 'ENABLED' && !preference.passkey) actions.add('add-factor');
  if (input.passkey === 'DISABLED' && preference.passkey) actions.add('turn-off-factor');
  for (const [index, { mfaType, enabled, preferred }] of after.entries()) {
    const was = before[index];
    if (was?.enabled && !enabled) actions.add('turn-off-factor');
    if (!was?.enabled && enabled) actions.add(mfaType === 'TOTP' ? 'add-authenticator' : 'add-factor');
    // The preference of a first factor, or of one that is turned off, changes nothing else.
    const hadFactors = before.some((factor) => factor.enabled);
    if (was?.preferred !== preferred && hadFactors && (enabled || !was?.preferred)) {
      actions.add('change-preferred-factor');
    }
  }
  return [...actions];
}

/** Returns what the key of an authenticator app would change. */
export function actionsOfAuthenticator({ enabled = [] }: MfaPreference): GuardedAction[] {
  return [enabled.includes('TOTP') ? 'replace-authenticator' : 'add-authenticator'];
}

/** Returns what setting or verifying a value of a user attribute would change. */
export function actionsOfAttribute(
  before: Readonly<Record<string, string>>,
  attribute: string,
  value: string | undefined,
): GuardedAction[] {
  if (before[attribute] === value) return [];
  if (attribute === factors.SMS.attribute) return ['change-phone-number'];
  return attribute === factors.EMAIL.attribute ? ['change-email'] : [];
}
