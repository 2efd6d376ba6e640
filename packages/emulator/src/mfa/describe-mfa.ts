import type { Pool } from '../model/pool.js';
import type { MfaFactor, UserPoolProperties } from '../model/pool-description.js';
import type { User } from '../model/user.js';
import { defined } from '../protocol/shape.js';
import { allFactors, listPoolFactors } from './factors.js';

/** The MFA members of GetUser and AdminGetUser. */
export interface MfaDescription {
  readonly PreferredMfaSetting?: MfaFactor;
  readonly UserMFASettingList?: readonly (MfaFactor | 'WEB_AUTHN_MFA')[];
}

/** Describes a user's factors. Empty members are omitted, as at AWS. */
export function describeMfa({ mfa }: User): MfaDescription {
  const factors = allFactors.filter((factor) => mfa.enabled.has(factor));
  const enabled = mfa.passkey ? [...factors, 'WEB_AUTHN_MFA' as const] : factors;
  return {
    ...(mfa.preferred && { PreferredMfaSetting: mfa.preferred }),
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
  };
}

/** Describes a pool's MFA configuration, as GetUserPoolMfaConfig and SetUserPoolMfaConfig return it. */
export function describePoolMfa(pool: Pool): Readonly<Record<string, unknown>> {
  const factors = listPoolFactors(pool);
  const { SmsAuthenticationMessage, SmsConfiguration, EmailAuthenticationMessage, EmailAuthenticationSubject } =
    pool.properties;
  return {
    ...(factors.includes('SMS_MFA') && {
      SmsMfaConfiguration: defined({ SmsAuthenticationMessage, SmsConfiguration }),
    }),
    SoftwareTokenMfaConfiguration: { Enabled: factors.includes('SOFTWARE_TOKEN_MFA') },
    ...(factors.includes('EMAIL_OTP') && {
      EmailMfaConfiguration: defined({ Message: EmailAuthenticationMessage, Subject: EmailAuthenticationSubject }),
    }),
    MfaConfiguration: pool.properties.MfaConfiguration ?? 'OFF',
    ...describeWebAuthn(pool.properties),
  };
}

/** Describes WebAuthnConfiguration. A pool without any of its settings has none. */
function describeWebAuthn(properties: UserPoolProperties): { readonly WebAuthnConfiguration?: object } {
  const {
    WebAuthnRelyingPartyID: RelyingPartyId,
    WebAuthnUserVerification: UserVerification,
    WebAuthnFactorConfiguration: FactorConfiguration,
  } = properties;
  const WebAuthnConfiguration = defined({ RelyingPartyId, UserVerification, FactorConfiguration });
  return Object.keys(WebAuthnConfiguration).length > 0 ? { WebAuthnConfiguration } : {};
}
