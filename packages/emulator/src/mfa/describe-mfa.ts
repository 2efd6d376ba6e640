import type { Pool } from '../model/pool.js';
import type { MfaFactor } from '../model/pool-description.js';
import type { User } from '../model/user.js';
import { allFactors, poolFactors } from './factors.js';

/** How GetUser and AdminGetUser tell of a user's factors. */
export interface MfaDescription {
  readonly PreferredMfaSetting?: MfaFactor;
  readonly UserMFASettingList?: readonly MfaFactor[];
}

/** Members that have nothing to say are left out. */
export function describeMfa({ mfa }: User): MfaDescription {
  const enabled = allFactors.filter((factor) => mfa.enabled.has(factor));
  return {
    ...(mfa.preferred && { PreferredMfaSetting: mfa.preferred }),
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
  };
}

/** How Get- and SetUserPoolMfaConfig tell of a pool's factors. */
export function describePoolMfa(pool: Pool): Readonly<Record<string, unknown>> {
  const factors = poolFactors(pool);
  return {
    ...(factors.includes('SMS_MFA') && { SmsMfaConfiguration: {} }),
    SoftwareTokenMfaConfiguration: { Enabled: factors.includes('SOFTWARE_TOKEN_MFA') },
    ...(factors.includes('EMAIL_OTP') && { EmailMfaConfiguration: {} }),
    MfaConfiguration: pool.properties.MfaConfiguration ?? 'OFF',
  };
}
