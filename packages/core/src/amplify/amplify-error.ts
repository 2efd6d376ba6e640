import { webEnvironment } from '../environment.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { problemFromWire } from '../problems/problem-from-wire.js';
import { WireError } from '../transport/transport.js';
import type { Operation } from '../transport/wire.js';

/** Amplify's own errors, beside the exceptions of Cognito that it passes on. */
const ownErrors: Readonly<Record<string, AuthError['problem']>> = Object.freeze({
  UserUnAuthenticatedException: problem('not-signed-in'),
  SignInException: problem('session-invalid'),
  NetworkError: problem('network', { offline: false }),
  UserAlreadyAuthenticatedException: problem('configuration', {
    detail: 'Amplify has a session already: call signOut before signIn',
  }),
  AuthUserPoolException: problem('configuration', {
    detail: 'Amplify.configure was not called, or without a user pool',
  }),
});

/** Runs a verb of Amplify; what it rejects with becomes an AuthError. */
export async function asAuthError<Result>(operation: Operation, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const { name = 'Error', message = '' } = error as Error;
    const own = ownErrors[name];
    const lockedUntil = () => Date.now() + 1000;
    const offline = webEnvironment().isOffline();
    const found = own ?? problemFromWire(new WireError(name, message), { operation, offline, lockedUntil });
    throw new AuthError(name, found.code === 'network' ? problem('network', { offline }) : found, operation);
  }
}
