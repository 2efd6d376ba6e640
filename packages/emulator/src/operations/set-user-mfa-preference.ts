import { setMfaPreference } from '../mfa/set-preference.js';
import { members } from '../protocol/common-members.js';
import { flag, structure } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** SetUserMFAPreference: enables and disables the caller's factors and sets the preferred one. */
export const setUserMfaPreference = operation({
  input: {
    SMSMfaSettings: members.mfaSetting,
    SoftwareTokenMfaSettings: members.mfaSetting,
    EmailMfaSettings: members.mfaSetting,
    WebAuthnMfaSettings: structure({ Enabled: flag() }),
    AccessToken: members.accessToken,
  },
  async run(service, { AccessToken, SMSMfaSettings, SoftwareTokenMfaSettings, EmailMfaSettings, WebAuthnMfaSettings }) {
    const { pool, user } = await authorize(service, AccessToken);
    setMfaPreference(pool, user, {
      ...(SMSMfaSettings && { SMS_MFA: SMSMfaSettings }),
      ...(SoftwareTokenMfaSettings && { SOFTWARE_TOKEN_MFA: SoftwareTokenMfaSettings }),
      ...(EmailMfaSettings && { EMAIL_OTP: EmailMfaSettings }),
      passkey: WebAuthnMfaSettings,
    });
    return {};
  },
});
