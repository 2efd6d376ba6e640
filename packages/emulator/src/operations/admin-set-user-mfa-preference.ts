import { setMfaPreference } from '../mfa/set-preference.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { flag, structure } from '../protocol/members.js';
import { operation } from './operation.js';

/** AdminSetUserMFAPreference: enables and disables a user's factors and sets the preferred one. */
export const adminSetUserMfaPreference = operation({
  input: {
    SMSMfaSettings: members.mfaSetting,
    SoftwareTokenMfaSettings: members.mfaSetting,
    EmailMfaSettings: members.mfaSetting,
    WebAuthnMfaSettings: structure({ Enabled: flag() }),
    Username: members.username,
    UserPoolId: members.userPoolId,
  },
  run(
    service,
    { SMSMfaSettings, SoftwareTokenMfaSettings, EmailMfaSettings, WebAuthnMfaSettings, Username, UserPoolId },
  ) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    setMfaPreference(pool, user, {
      ...(SMSMfaSettings && { SMS_MFA: SMSMfaSettings }),
      ...(SoftwareTokenMfaSettings && { SOFTWARE_TOKEN_MFA: SoftwareTokenMfaSettings }),
      ...(EmailMfaSettings && { EMAIL_OTP: EmailMfaSettings }),
      passkey: WebAuthnMfaSettings,
    });
    return {};
  },
});
