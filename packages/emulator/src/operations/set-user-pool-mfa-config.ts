import { describePoolMfa } from '../mfa/describe-mfa.js';
import type { MfaFactor } from '../model/pool-description.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { flag, structure, text } from '../protocol/members.js';
import { invalidParameter, noFactorConfigured } from '../protocol/refusals.js';
import { operation } from './operation.js';

/** SetUserPoolMfaConfig: sets a pool's MFA mode and factors. */
export const setUserPoolMfaConfig = operation({
  input: {
    UserPoolId: members.userPoolId,
    SmsMfaConfiguration: structure({ SmsAuthenticationMessage: text(), SmsConfiguration: structure({}) }),
    SoftwareTokenMfaConfiguration: structure({ Enabled: flag() }),
    EmailMfaConfiguration: structure({ Message: text(), Subject: text() }),
    MfaConfiguration: text({ oneOf: ['OFF', 'OPTIONAL', 'ON'] }),
  },
  run(service, { UserPoolId, MfaConfiguration = 'OFF', ...given }) {
    const pool = findPool(service, UserPoolId);
    const factors: MfaFactor[] = [
      ...(given.SmsMfaConfiguration ? ['SMS_MFA' as const] : []),
      ...(given.SoftwareTokenMfaConfiguration?.Enabled ? ['SOFTWARE_TOKEN_MFA' as const] : []),
      ...(given.EmailMfaConfiguration ? ['EMAIL_OTP' as const] : []),
    ];
    if (MfaConfiguration === 'OFF' && factors.length > 0) {
      throw invalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
    }
    if (MfaConfiguration !== 'OFF' && factors.length === 0) {
      throw noFactorConfigured();
    }
    const configuration = readConfiguration(MfaConfiguration);
    pool.properties = { ...pool.properties, MfaConfiguration: configuration, EnabledMfas: factors };
    pool.modifiedAt = service.now();
    return describePoolMfa(pool);
  },
});

function readConfiguration(value: string): 'OFF' | 'OPTIONAL' | 'ON' {
  return value === 'ON' || value === 'OPTIONAL' ? value : 'OFF';
}
