import type { Pool } from '../model/pool.js';
import type { MfaFactor } from '../model/pool-description.js';
import type { User } from '../model/user.js';

/** All factors, in API order. */
export const allFactors: readonly MfaFactor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];

/** Lists the factors that the pool has enabled. */
export function listPoolFactors(pool: Pool): readonly MfaFactor[] {
  const enabled = pool.properties.EnabledMfas ?? [];
  return allFactors.filter((factor) => enabled.includes(factor));
}

/**
 * Lists the factors that a sign-in can challenge: enabled by the user and the pool, and set up.
 *
 * If MFA is required and the user has enabled none, a phone number or a verified email counts as one. Unsure: email.
 */
export function listUsableFactors(pool: Pool, user: User): readonly MfaFactor[] {
  const possible = listPoolFactors(pool).filter((factor) => canUse(user, factor));
  const chosen = possible.filter((factor) => user.mfa.enabled.has(factor));
  if (chosen.length > 0 || pool.properties.MfaConfiguration !== 'ON') return chosen;
  return possible.filter(
    (factor) => factor === 'SMS_MFA' || (factor === 'EMAIL_OTP' && user.attributes.get('email_verified') === 'true'),
  );
}

/** Checks whether the user has set up what the factor needs. */
export function canUse(user: User, factor: MfaFactor): boolean {
  switch (factor) {
    case 'SMS_MFA':
      return user.attributes.has('phone_number');
    case 'EMAIL_OTP':
      return user.attributes.has('email');
    case 'SOFTWARE_TOKEN_MFA':
      return user.totp !== undefined;
    default:
      return factor satisfies never;
  }
}
