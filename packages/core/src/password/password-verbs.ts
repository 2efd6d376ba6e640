import type { AuthClient } from '../auth-client.js';
import type { SessionContext } from '../session/session-tokens.js';

/**
 * Creates the verb that changes the password of the signed-in user (ChangePassword). The reset of a forgotten password is
 * in `password-reset/`.
 */
export function passwordVerbs({
  send,
  tokens,
}: Pick<SessionContext, 'send' | 'tokens'>): Pick<AuthClient, 'updatePassword'> {
  return {
    async updatePassword({ oldPassword, newPassword }) {
      await tokens.withAccessToken((AccessToken) =>
        send('ChangePassword', { AccessToken, PreviousPassword: oldPassword, ProposedPassword: newPassword }),
      );
    },
  };
}
