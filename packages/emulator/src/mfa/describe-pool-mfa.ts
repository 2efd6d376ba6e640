import type { Pool } from '../model/pool.js';
import { poolFactors } from './factors.js';

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
