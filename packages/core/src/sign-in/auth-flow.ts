import type { AuthFlowType, SignInInput } from '../auth-client.js';

/**
 * Returns the flow of a sign-in that has a password, or has no first factor of USER_AUTH. `fallback` is the client's: if that has no
 * password, a sign-in with one proves it by SRP.
 *
 * @throws Error for a password that the named flow would not check: that is a bug in the app.
 */
export function authFlowOf({ password, options = {} }: SignInInput, fallback: AuthFlowType): AuthFlowType {
  const { authFlowType, preferredChallenge } = options;
  const flow = authFlowType ?? fallback;
  if (flow !== 'CUSTOM_WITHOUT_SRP') return flow;
  if (password && authFlowType) {
    throw new Error(
      'signIn got a password with CUSTOM_WITHOUT_SRP, which does not check it. Leave it out, or use CUSTOM_WITH_SRP.',
    );
  }
  if (password) return 'USER_SRP_AUTH';
  return preferredChallenge ? 'USER_AUTH' : flow;
}
