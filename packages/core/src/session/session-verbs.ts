import type { AuthClient } from '../auth-client.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem } from '../problems/auth-error.js';
import type { SessionOwner } from './session-owner.js';
import type { SessionTokens } from './session-tokens.js';
import type { TokenStore } from './token-store.js';

type Verbs = Pick<AuthClient, 'getCurrentUser' | 'fetchAuthSession' | 'signOut'>;

interface Parts {
  readonly owner: SessionOwner;
  readonly tokens: TokenStore;
  readonly events: AuthEvents;
  /** Loads the code that talks to Cognito. */
  readonly load: (operation: string) => Promise<Pick<SessionTokens, 'revokeRetired' | 'revokeEverywhere'>>;
}

/** Creates the verbs of the session. */
export function sessionVerbs({ owner, tokens, events, load }: Parts): Verbs {
  return {
    getCurrentUser: async () => (await tokens.fresh()).tokens.user,
    async fetchAuthSession({ forceRefresh = false } = {}) {
      try {
        const { user, accessToken, idToken, expiresAt } = (await tokens.fresh({ force: forceRefresh })).tokens;
        events.listen();
        return { tokens: { accessToken, expiresAt, ...(idToken && { idToken }) }, userSub: user.userId };
      } catch (error) {
        // As in Amplify, no session is an answer and not an error.
        if (hasProblem(error, 'not-signed-in', 'signed-out')) return {};
        throw error;
      }
    },
    async signOut({ global = false } = {}) {
      if (global) {
        try {
          await (await load('GlobalSignOut')).revokeEverywhere();
        } catch (error) {
          // Only a global sign-out must arrive: it is about other browsers.
          if (!hasProblem(error, 'signed-out', 'not-signed-in')) throw error;
        }
      }
      // Forget first and tell Cognito after, so that no slow network keeps a session alive.
      const session = await owner.read();
      if (session) await owner.end(session);
      await events.emit({ type: 'signedOut', reason: 'user' });
      if (session) {
        await load('RevokeToken').then(
          (requests) => requests.revokeRetired(),
          () => undefined,
        );
      }
    },
  };
}
