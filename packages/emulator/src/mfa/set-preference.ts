import type { Pool } from '../model/pool.js';
import type { MfaFactor } from '../model/pool-description.js';
import type { User } from '../model/user.js';
import { countsPasskeysAsMfa } from '../pool/sign-in-policy.js';
import { invalidParameter } from '../protocol/refusals.js';
import { allFactors, canUse } from './factors.js';

/** SMSMfaSettings, SoftwareTokenMfaSettings or EmailMfaSettings on the wire. */
export interface FactorSetting {
  readonly Enabled?: boolean | undefined;
  readonly PreferredMfa?: boolean | undefined;
}

/** The settings of SetUserMFAPreference: one for each factor, and `passkey` to count a passkey as both factors. */
export type MfaSettings = Partial<Record<MfaFactor, FactorSetting>> & {
  readonly passkey?: Pick<FactorSetting, 'Enabled'> | undefined;
};

/**
 * Enables and disables factors and sets the preferred one. Factors without a setting don't change. Like Cognito, it accepts
 * factors that the pool has not enabled.
 *
 * @throws ServiceError InvalidParameterException for contradicting settings or a factor that the user can't use.
 */
export function setMfaPreference(pool: Pool, user: User, settings: MfaSettings): void {
  const given = allFactors.flatMap((factor) => {
    const setting = settings[factor];
    return setting ? [{ factor, enabled: setting.Enabled === true, preferred: setting.PreferredMfa }] : [];
  });
  // Unsure: the first two messages. Only the exception is documented.
  if (given.filter(({ preferred }) => preferred).length > 1) {
    throw invalidParameter('Only one MFA method can be set as preferred.');
  }
  for (const { factor, enabled, preferred } of given) {
    if (preferred && !enabled) throw invalidParameter('An MFA method must be enabled to be set as preferred.');
    // SMS needs a phone number even to be disabled.
    const needed = enabled || factor === 'SMS_MFA';
    if (needed && !canUse(user, factor))
      throw invalidParameter(`User does not have delivery config set to turn on ${factor}`);
  }
  const passkey = settings.passkey?.Enabled;
  if (passkey) {
    checkPasskeyMfa(
      pool,
      user,
      given.some((setting) => setting.enabled),
    );
  }

  const enabled = new Set(user.mfa.enabled);
  let preferredFactor = user.mfa.preferred;
  for (const setting of given) {
    if (setting.enabled) enabled.add(setting.factor);
    else enabled.delete(setting.factor);
    if (setting.preferred) preferredFactor = setting.factor;
    else if (preferredFactor === setting.factor && (!setting.enabled || setting.preferred === false)) {
      preferredFactor = undefined;
    }
  }
  // If MFA is required, disabling every factor succeeds without effect.
  if (pool.properties.MfaConfiguration === 'ON' && enabled.size === 0) return;
  user.mfa.enabled.clear();
  for (const factor of enabled) user.mfa.enabled.add(factor);
  user.mfa.preferred = preferredFactor;
  user.mfa.passkey = passkey ?? user.mfa.passkey;
}

/**
 * Checks that passkeys may count as both factors.
 *
 * @param withFactor true if the same request enables another factor, even one that is enabled already.
 * @throws ServiceError InvalidParameterException. Unsure: the message for a pool that doesn't allow it, and the order.
 */
function checkPasskeyMfa(pool: Pool, user: User, withFactor: boolean): void {
  if (!countsPasskeysAsMfa(pool.properties)) {
    throw invalidParameter('WebAuthn is not configured as a multi-factor method for this user pool.');
  }
  if (!withFactor) throw invalidParameter('WebAuthn MFA requires enabling an additional MFA setting.');
  if (user.passkeys.size === 0) {
    throw invalidParameter('User does not have applicable WebAuthn credentials to enable WebAuthn MFA.');
  }
}
