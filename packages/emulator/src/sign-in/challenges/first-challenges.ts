import { usableFactors } from '../../mfa/factors.js';
import type { Pool } from '../../model/pool.js';
import type { FirstChallenge } from '../../model/session.js';
import type { User } from '../../model/user.js';

/** The ways a user can begin with. One-time codes stand alone, so they are not offered where a second factor would follow. */
export function firstChallenges(pool: Pool, user: User | undefined): readonly FirstChallenge[] {
  const allowed = pool.properties.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const offered: FirstChallenge[] = allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (user?.status !== 'CONFIRMED' || pool.properties.MfaConfiguration === 'ON') return offered;
  if (pool.properties.MfaConfiguration === 'OPTIONAL' && usableFactors(pool, user).length > 0) return offered;
  if (allowed.includes('EMAIL_OTP') && user.attributes.get('email_verified') === 'true') offered.push('EMAIL_OTP');
  if (allowed.includes('SMS_OTP') && user.attributes.get('phone_number_verified') === 'true') offered.push('SMS_OTP');
  return offered;
}

/** The first factors a user has, as GetUserAuthFactors lists them. */
export function configuredAuthFactors(pool: Pool, user: User): readonly string[] {
  const allowed: readonly string[] = pool.properties.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const has = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: user.attributes.get('email_verified') === 'true',
    SMS_OTP: user.attributes.get('phone_number_verified') === 'true',
  };
  return Object.entries(has).flatMap(([name, owned]) => (owned && allowed.includes(name) ? [name] : []));
}
