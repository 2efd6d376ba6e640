import type { AuthClient } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';

type Verbs = Pick<AuthClient, 'signUp' | 'confirmSignUp' | 'resendSignUpCode'>;

/** Creates the verbs of an account (SignUp, ConfirmSignUp, ResendConfirmationCode). */
export function signUpVerbs({ config, send }: Pick<ConnectionContext, 'config' | 'send'>): Verbs {
  const ClientId = config.userPoolClientId;
  return {
    async signUp({ username, password, options = {} }) {
      const attributes = Object.entries(options.userAttributes ?? {});
      const answer = await send('SignUp', {
        ClientId,
        Username: username,
        Password: password,
        UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
        ...(options.clientMetadata && { ClientMetadata: options.clientMetadata }),
      });
      const userId = answer.UserSub ? { userId: answer.UserSub } : {};
      if (answer.UserConfirmed) return { isSignUpComplete: true, ...userId, nextStep: { signUpStep: 'DONE' } };
      return {
        isSignUpComplete: false,
        ...userId,
        nextStep: {
          signUpStep: 'CONFIRM_SIGN_UP',
          codeDeliveryDetails: codeDeliveryDetails(answer.CodeDeliveryDetails),
        },
      };
    },
    async confirmSignUp({ username, confirmationCode }) {
      await send('ConfirmSignUp', { ClientId, Username: username, ConfirmationCode: confirmationCode });
      return { isSignUpComplete: true, nextStep: { signUpStep: 'DONE' } };
    },
    async resendSignUpCode({ username }) {
      const answer = await send('ResendConfirmationCode', { ClientId, Username: username });
      return codeDeliveryDetails(answer.CodeDeliveryDetails);
    },
  };
}
