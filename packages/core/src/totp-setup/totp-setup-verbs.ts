import type { AuthClient, TotpSetupDetails } from '../auth-client.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SessionContext } from '../session/session-tokens.js';

/** Creates the verbs that set up an authenticator app for the signed-in user (AssociateSoftwareToken, VerifySoftwareToken). */
export function totpSetupVerbs({
  send,
  tokens,
}: Pick<SessionContext, 'send' | 'tokens'>): Pick<AuthClient, 'setUpTOTP' | 'verifyTOTPSetup'> {
  return {
    async setUpTOTP() {
      return tokens.withAccessToken(async (AccessToken, session) => {
        const { SecretCode } = await send('AssociateSoftwareToken', { AccessToken });
        if (!SecretCode) throw new AuthError('UnexpectedAnswer', problem('service'), 'AssociateSoftwareToken');
        return totpSetupDetails(SecretCode, session.tokens.user.username);
      });
    },
    async verifyTOTPSetup({ code, options }) {
      const answer = await tokens.withAccessToken((AccessToken) =>
        send('VerifySoftwareToken', {
          AccessToken,
          UserCode: code,
          ...(options?.friendlyDeviceName && { FriendlyDeviceName: options.friendlyDeviceName }),
        }),
      );
      // Cognito can answer 200 and still refuse the code.
      if (answer.Status !== 'SUCCESS') {
        throw new AuthError('EnableSoftwareTokenMFAException', problem('totp-setup-wrong-code'), 'VerifySoftwareToken');
      }
    },
  };
}

/**
 * Returns the details of a TOTP key. The URI follows the Key URI Format of authenticator apps. Encodes each part separately,
 * so that an issuer with `#`, `&`, `+`, a space or letters of any script arrives intact.
 */
export function totpSetupDetails(sharedSecret: string, username: string): TotpSetupDetails {
  return {
    sharedSecret,
    getSetupUri(appName, accountName = username) {
      const issuer = encodeURIComponent(appName);
      const label = `${issuer}:${encodeURIComponent(accountName)}`;
      return new URL(`otpauth://totp/${label}?secret=${sharedSecret}&issuer=${issuer}`);
    },
  };
}
