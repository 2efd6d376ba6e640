import type * as Auth from 'aws-amplify/auth';
import type { Runtime } from '../environment.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { problemFromWire } from '../problems/problem-from-wire.js';
import { WireError } from '../transport/transport.js';
import type { Operation } from '../transport/wire.js';

/** The part of `import * as auth from 'aws-amplify/auth'` that the client uses. */
export type AmplifyAuth = Pick<
  typeof Auth,
  | 'associateWebAuthnCredential'
  | 'autoSignIn'
  | 'confirmResetPassword'
  | 'confirmSignIn'
  | 'confirmSignUp'
  | 'confirmUserAttribute'
  | 'deleteUser'
  | 'deleteWebAuthnCredential'
  | 'fetchAuthSession'
  | 'fetchDevices'
  | 'fetchMFAPreference'
  | 'fetchUserAttributes'
  | 'forgetDevice'
  | 'getCurrentUser'
  | 'listWebAuthnCredentials'
  | 'rememberDevice'
  | 'resendSignUpCode'
  | 'resetPassword'
  | 'sendUserAttributeVerificationCode'
  | 'setUpTOTP'
  | 'signIn'
  | 'signOut'
  | 'signUp'
  | 'updateMFAPreference'
  | 'updatePassword'
  | 'updateUserAttribute'
  | 'verifyTOTPSetup'
>;

/** The part of Amplify's `Hub` that the client uses. */
export interface AmplifyHub {
  listen(channel: 'auth', callback: (capsule: { payload: { event: string } }) => void): () => void;
}

/** Amplify's own errors, besides the exceptions of Cognito that it passes on. */
const ownErrors: Readonly<Record<string, AuthError['problem']>> = Object.freeze({
  UserUnAuthenticatedException: problem('not-signed-in'),
  SignInException: problem('session-invalid'),
  AutoSignInException: problem('password-needed'),
  NetworkError: problem('network', { offline: false }),
  UserAlreadyAuthenticatedException: problem('configuration', {
    detail: 'Amplify has a session already: call signOut before signIn',
  }),
  PasskeyRegistrationCanceled: problem('passkey-cancelled'),
  PasskeyAuthenticationCanceled: problem('passkey-cancelled'),
  PasskeyOperationAborted: problem('passkey-cancelled'),
  PasskeyAlreadyExists: problem('passkey-exists'),
  PasskeyNotSupported: problem('passkey-not-supported'),
  PasskeyRegistrationFailed: problem('passkey-not-supported'),
  PasskeyRetrievalFailed: problem('passkey-cancelled'),
  RelyingPartyMismatch: problem('configuration', {
    detail: 'the relying party id of the pool must be the host of this page or a parent of it',
  }),
  AuthUserPoolException: problem('configuration', {
    detail: 'Amplify.configure was not called, or without a user pool',
  }),
});

/** Calls a verb of Amplify, and turns its rejection into an AuthError. */
export type CallAmplify = <Result>(operation: Operation, call: () => Promise<Result>) => Promise<Result>;

export function createCallAmplify({ clock, environment }: Runtime): CallAmplify {
  return async (operation, call) => {
    try {
      return await call();
    } catch (error) {
      // A request of our own, which Amplify has no call for.
      if (error instanceof AuthError) throw error;
      const { name = 'Error', message = '' } = error as Error;
      const offline = environment.isOffline();
      const lockedUntil = () => clock.now() + 1000;
      const found =
        ownErrors[name] ?? problemFromWire(new WireError(name, message), { operation, offline, lockedUntil });
      throw new AuthError(name, found.code === 'network' ? problem('network', { offline }) : found, operation);
    }
  };
}
