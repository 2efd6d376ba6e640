import { describePoolMfa } from '../mfa/describe-mfa.js';
import type { MfaFactor } from '../model/pool-description.js';
import { checkPoolProperties } from '../pool/check-properties.js';
import { findPool } from '../pool/find-pool.js';
import { emailAuthentication, smsAuthenticationMessage, smsConfiguration } from '../pool/kept-members.js';
import { members } from '../protocol/common-members.js';
import { flag, structure, text } from '../protocol/members.js';
import { mfaOffWithFactors, noFactorConfigured } from '../protocol/refusals.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** SetUserPoolMfaConfig: sets a pool's MFA mode and factors. */
export const setUserPoolMfaConfig = operation({
  input: {
    UserPoolId: members.userPoolId,
    SmsMfaConfiguration: structure({
      SmsAuthenticationMessage: smsAuthenticationMessage,
      SmsConfiguration: smsConfiguration,
    }),
    SoftwareTokenMfaConfiguration: structure({ Enabled: flag() }),
    EmailMfaConfiguration: structure({
      Message: emailAuthentication.EmailAuthenticationMessage,
      Subject: emailAuthentication.EmailAuthenticationSubject,
    }),
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
      throw mfaOffWithFactors();
    }
    if (MfaConfiguration !== 'OFF' && factors.length === 0) {
      throw noFactorConfigured();
    }
    const { SmsMfaConfiguration: sms, EmailMfaConfiguration: email } = given;
    const properties = {
      ...pool.properties,
      MfaConfiguration: readConfiguration(MfaConfiguration),
      EnabledMfas: factors,
      ...defined({
        SmsConfiguration: sms?.SmsConfiguration,
        SmsAuthenticationMessage: sms?.SmsAuthenticationMessage,
        EmailAuthenticationMessage: email?.Message,
        EmailAuthenticationSubject: email?.Subject,
      }),
    };
    checkPoolProperties(properties);
    pool.properties = properties;
    pool.modifiedAt = service.now();
    return describePoolMfa(pool);
  },
});

function readConfiguration(value: string): 'OFF' | 'OPTIONAL' | 'ON' {
  return value === 'ON' || value === 'OPTIONAL' ? value : 'OFF';
}
