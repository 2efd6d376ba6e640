import type { AuthClient } from '../auth-client.js';

/** What a client can do with a sign-in, whoever keeps the session. */
export type SignInVerbs = Pick<
  AuthClient,
  | 'signIn'
  | 'confirmSignIn'
  | 'resendSignInCode'
  | 'restartSignIn'
  | 'resumeSignIn'
  | 'canRestartSignIn'
  | 'cancelSignIn'
>;
