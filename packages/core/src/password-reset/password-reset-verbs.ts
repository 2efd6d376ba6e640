import type { AuthClient } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';

type Verbs = Pick<AuthClient, 'resetPassword' | 'confirmResetPassword'>;

/** Creates the verbs of a forgotten password (ForgotPassword, ConfirmForgotPassword). */
export function passwordResetVerbs({ config, send }: Pick<ConnectionContext, 'config' | 'send'>): Verbs {
  const ClientId = config.userPoolClientId;
  return {
    async resetPassword({ username }) {
      const answer = await send('ForgotPassword', { ClientId, Username: username });
      return {
        isPasswordReset: false,
        nextStep: {
          resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
          codeDeliveryDetails: codeDeliveryDetails(answer.CodeDeliveryDetails),
        },
      };
    },
    async confirmResetPassword({ username, confirmationCode, newPassword }) {
      await send('ConfirmForgotPassword', {
        ClientId,
        Username: username,
        ConfirmationCode: confirmationCode,
        Password: newPassword,
      });
    },
  };
}
