import { describePoolMfa } from '../mfa/describe-mfa.js';
import type { MfaFactor, UserPoolProperties } from '../model/pool-description.js';
import { checkFirstFactors, checkPoolProperties } from '../pool/check-properties.js';
import { findPool } from '../pool/find-pool.js';
import { emailAuthentication, smsAuthenticationMessage, smsConfiguration } from '../pool/kept-members.js';
import { passkeyMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { flag, structure, text } from '../protocol/members.js';
import { invalidParameter, mfaOffWithFactors, noFactorConfigured, type ServiceError } from '../protocol/refusals.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** SetUserPoolMfaConfig: sets a pool's MFA mode, factors and passkeys. As at AWS, it drops what the request leaves out. */
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
    WebAuthnConfiguration: structure({
      RelyingPartyId: passkeyMembers.WebAuthnRelyingPartyID,
      UserVerification: passkeyMembers.WebAuthnUserVerification,
      FactorConfiguration: passkeyMembers.WebAuthnFactorConfiguration,
    }),
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
      throw given.WebAuthnConfiguration ? onlyPasskeysConfigured() : noFactorConfigured();
    }
    const { SmsMfaConfiguration: sms, EmailMfaConfiguration: email, WebAuthnConfiguration: passkeys } = given;
    const {
      WebAuthnRelyingPartyID: _relyingParty,
      WebAuthnUserVerification: _verification,
      WebAuthnFactorConfiguration: _mode,
      ...kept
    } = pool.properties;
    const properties = {
      ...kept,
      MfaConfiguration: readConfiguration(MfaConfiguration),
      EnabledMfas: factors,
      ...defined({
        SmsConfiguration: sms?.SmsConfiguration,
        SmsAuthenticationMessage: sms?.SmsAuthenticationMessage,
        EmailAuthenticationMessage: email?.Message,
        EmailAuthenticationSubject: email?.Subject,
        WebAuthnRelyingPartyID: passkeys?.RelyingPartyId,
        WebAuthnUserVerification: passkeys?.UserVerification,
        WebAuthnFactorConfiguration: passkeys?.FactorConfiguration,
      }),
    } as UserPoolProperties;
    checkFirstFactors(properties, 'SetUserPoolMfaConfig');
    checkPoolProperties(properties);
    pool.properties = properties;
    pool.modifiedAt = service.now();
    return describePoolMfa(pool);
  },
});

/** Refuses to turn MFA on with passkeys as the only factor. */
function onlyPasskeysConfigured(): ServiceError {
  return invalidParameter(
    'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
  );
}

function readConfiguration(value: string): 'OFF' | 'OPTIONAL' | 'ON' {
  return value === 'ON' || value === 'OPTIONAL' ? value : 'OFF';
}
