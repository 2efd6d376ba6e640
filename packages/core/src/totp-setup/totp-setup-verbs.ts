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
        // The name that the user types, which the pool can know under an id of its own.
        return totpSetupDetails(SecretCode, session.username);
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
 * so that an issuer with `#`, `&`, `+`, a space or letters of any script arrives intact. A colon separates issuer and account,
 * so neither can have one.
 */
export function totpSetupDetails(sharedSecret: string, username: string): TotpSetupDetails {
  return {
    sharedSecret,
    getSetupUri(appName, accountName = username) {
      const issuer = encodePart(appName);
      const label = `${issuer}:${encodePart(accountName)}`;
      return new URL(`otpauth://totp/${label}?secret=${encodeURIComponent(sharedSecret)}&issuer=${issuer}`);
    },
  };
}

/** Encodes an issuer or an account, also one that ends within a surrogate pair, which `encodeURIComponent` refuses. */
function encodePart(text: string): string {
  return encodeURIComponent(
    text
      .replace(/\s*:\s*/g, ' ')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .trim(),
  );
}
