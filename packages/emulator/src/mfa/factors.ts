import type { Pool } from '../model/pool.js';
import type { MfaFactor } from '../model/pool-description.js';
import type { User } from '../model/user.js';

/** Every factor, in the order in which the API lists them. */
export const allFactors: readonly MfaFactor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];

/** The factors the pool offers. */
export function poolFactors(pool: Pool): readonly MfaFactor[] {
  const enabled = pool.properties.EnabledMfas ?? [];
  return allFactors.filter((factor) => enabled.includes(factor));
}

/**
 * The factors a sign-in can ask for: switched on by the user, offered by the pool and possible to deliver. Where MFA is
 * required and the user has switched none on, a phone number or a verified address counts as one (unsure for e-mail).
 */
export function usableFactors(pool: Pool, user: User): readonly MfaFactor[] {
  const possible = poolFactors(pool).filter((factor) => canUse(user, factor));
  const chosen = possible.filter((factor) => user.mfa.enabled.has(factor));
  if (chosen.length > 0 || pool.properties.MfaConfiguration !== 'ON') return chosen;
  return possible.filter(
    (factor) => factor === 'SMS_MFA' || (factor === 'EMAIL_OTP' && user.attributes.get('email_verified') === 'true'),
  );
}

/** Whether the user has what the factor needs. */
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
