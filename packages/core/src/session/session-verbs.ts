import type { AuthClient } from '../auth-client.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem } from '../problems/auth-error.js';
import type { SessionTokens } from './session-tokens.js';
import type { TokenStore } from './token-store.js';

type Verbs = Pick<AuthClient, 'getCurrentUser' | 'fetchAuthSession' | 'signOut'>;

/** Creates the verbs of the session. `end` ends it at Cognito. */
export function sessionVerbs(tokens: TokenStore, events: AuthEvents, end: SessionTokens['end']): Verbs {
  return {
    getCurrentUser: async () => (await tokens.fresh()).user,
    async fetchAuthSession({ forceRefresh = false } = {}) {
      try {
        const { user, accessToken, idToken, expiresAt } = await tokens.fresh({ force: forceRefresh });
        return { tokens: { accessToken, expiresAt, ...(idToken && { idToken }) }, userSub: user.userId };
      } catch (error) {
        // As in Amplify, a missing session is not an error.
        if (hasProblem(error, 'not-signed-in', 'signed-out')) return {};
        throw error;
      }
    },
    async signOut({ global = false } = {}) {
      const session = await tokens.stored();
      try {
        if (session) await end(session, global);
      } catch (error) {
        // This browser forgets the session even if Cognito cannot be reached. Only a global sign-out must reach it.
        if (global && !hasProblem(error, 'signed-out', 'not-signed-in')) throw error;
      }
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'user' });
    },
  };
}
