import type { AuthClient, SignUpNextStep } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';
import { hasProblem } from '../problems/auth-error.js';
import type { NewAccount } from '../sign-in/new-account.js';

type Verbs = Pick<AuthClient, 'signUp' | 'confirmSignUp' | 'resendSignUpCode'>;

interface SignUpContext extends Pick<ConnectionContext, 'config' | 'send'> {
  readonly newAccount: NewAccount;
}

/** Creates the verbs of an account (SignUp, ConfirmSignUp, ResendConfirmationCode). */
export function signUpVerbs({ config, send, newAccount }: SignUpContext): Verbs {
  const ClientId = config.userPoolClientId;

  /** Returns the step of a confirmed account. */
  function confirmed(username: string, session: string | undefined): SignUpNextStep {
    return { signUpStep: newAccount.keepSession(username, session) ? 'COMPLETE_AUTO_SIGN_IN' : 'DONE' };
  }

  return {
    async signUp({ username, password, options = {} }) {
      const { autoSignIn = false } = options;
      const attributes = Object.entries(options.userAttributes ?? {});
      newAccount.clear();
      if (autoSignIn)
        newAccount.set({ username, password, ...(typeof autoSignIn === 'object' && { options: autoSignIn }) });
      const answer = await send('SignUp', {
        ClientId,
        Username: username,
        Password: password,
        UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
        ...(options.clientMetadata && { ClientMetadata: options.clientMetadata }),
      }).catch((error: unknown) => {
        // Without an answer, Cognito may have created the account, and then calls its name taken.
        if (!hasProblem(error, 'network', 'service', 'username-taken')) newAccount.clear();
        throw error;
      });
      const userId = answer.UserSub ? { userId: answer.UserSub } : {};
      if (answer.UserConfirmed) {
        return { isSignUpComplete: true, ...userId, nextStep: confirmed(username, answer.Session) };
      }
      newAccount.keepSession(username, answer.Session);
      newAccount.keepFactor(answer.CodeDeliveryDetails?.DeliveryMedium);
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
      const account = newAccount.get();
      const session = account?.username === username && account.session;
      const answer = await send('ConfirmSignUp', {
        ClientId,
        Username: username,
        ConfirmationCode: confirmationCode,
        // The Session of SignUp makes Cognito answer one that signs the user in.
        ...(session && { Session: session }),
      });
      return { isSignUpComplete: true, nextStep: confirmed(username, answer.Session) };
    },
    async resendSignUpCode({ username }) {
      const answer = await send('ResendConfirmationCode', { ClientId, Username: username });
      return codeDeliveryDetails(answer.CodeDeliveryDetails);
    },
  };
}
