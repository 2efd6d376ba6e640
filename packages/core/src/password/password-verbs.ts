import type { AuthClient } from '../auth-client.js';
import type { ClientContext } from '../client/context.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';

type Verbs = Pick<AuthClient, 'resetPassword' | 'confirmResetPassword' | 'updatePassword'>;

/** ForgotPassword, ConfirmForgotPassword, ChangePassword. */
export function passwordVerbs({ config, send, tokens }: ClientContext): Verbs {
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
    async updatePassword({ oldPassword, newPassword }) {
      await tokens.withAccessToken((AccessToken) =>
        send('ChangePassword', { AccessToken, PreviousPassword: oldPassword, ProposedPassword: newPassword }),
      );
    },
  };
}
