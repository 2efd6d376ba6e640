import type { AuthClient } from '../client/auth-client.js';
import type { ClientContext } from '../client/context.js';
import { hasProblem } from '../problems/auth-error.js';

type Verbs = Pick<AuthClient, 'getCurrentUser' | 'fetchAuthSession' | 'signOut'>;

/** Who is signed in, the tokens, and the end of the session (RevokeToken, GlobalSignOut). */
export function sessionVerbs({ config, send, tokens, events }: ClientContext): Verbs {
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
        if (session && global) await tokens.withAccessToken((AccessToken) => send('GlobalSignOut', { AccessToken }));
        else if (session) {
          await send('RevokeToken', { Token: session.refreshToken, ClientId: config.userPoolClientId });
        }
      } catch (error) {
        // This browser forgets the session whether Cognito heard of it or not; only a global sign-out must be heard.
        if (global && !hasProblem(error, 'signed-out', 'not-signed-in')) throw error;
      }
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'user' });
    },
  };
}
