import type { AuthClient } from '../auth-client.js';
import type { ClientContext } from '../client/context.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { totpSetupDetails } from './totp-setup-details.js';

/** The set-up of an authenticator app for a signed-in user (AssociateSoftwareToken, VerifySoftwareToken). */
export function totpSetupVerbs({ send, tokens }: ClientContext): Pick<AuthClient, 'setUpTOTP' | 'verifyTOTPSetup'> {
  return {
    async setUpTOTP() {
      const answer = await tokens.withAccessToken((AccessToken) => send('AssociateSoftwareToken', { AccessToken }));
      const { user } = await tokens.fresh();
      if (!answer.SecretCode) throw new AuthError('UnexpectedAnswer', problem('service'), 'AssociateSoftwareToken');
      return totpSetupDetails(answer.SecretCode, user.username);
    },
    async verifyTOTPSetup({ code, options }) {
      const answer = await tokens.withAccessToken((AccessToken) =>
        send('VerifySoftwareToken', {
          AccessToken,
          UserCode: code,
          ...(options?.friendlyDeviceName && { FriendlyDeviceName: options.friendlyDeviceName }),
        }),
      );
      // Cognito may answer 200 and still say no.
      if (answer.Status !== 'SUCCESS') {
        throw new AuthError('EnableSoftwareTokenMFAException', problem('totp-setup-wrong-code'), 'VerifySoftwareToken');
      }
    },
  };
}
