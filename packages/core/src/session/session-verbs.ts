import type { AuthClient } from '../auth-client.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem } from '../problems/auth-error.js';
import type { SessionTokens } from './session-tokens.types.js';
import type { TokenStore } from './token-store.js';

type Verbs = Pick<AuthClient, 'getCurrentUser' | 'fetchAuthSession' | 'signOut'>;

/** Who is signed in, the tokens, and the end of the session, of which `end` tells Cognito. */
export function sessionVerbs(tokens: TokenStore, events: AuthEvents, end: SessionTokens['end']): Verbs {
  return {
    getCurrentUser: async () => (await tokens.fresh()).user,
    async fetchAuthSession({ forceRefresh = false } = {}) {
      try {
        const { user, accessToken, idToken, expiresAt } = await tokens.fresh({ force: forceRefresh });
        return { tokens: { accessToken, expiresAt, ...(idToken && { idToken }) }, userSub: user.userId };
      } catch (error) {
        // As with Amplify, nobody signed in is an answer, not an error.
        if (hasProblem(error, 'not-signed-in', 'signed-out')) return {};
        throw error;
      }
    },
    async signOut({ global = false } = {}) {
      const session = await tokens.stored();
      try {
        if (session) await end(session, global);
      } catch (error) {
        // This browser forgets the session whether Cognito heard of it or not; only a global sign-out must be heard.
        if (global && !hasProblem(error, 'signed-out', 'not-signed-in')) throw error;
      }
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'user' });
    },
  };
}
