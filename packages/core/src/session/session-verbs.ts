import type { AuthClient, UserBinding } from '../auth-client.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem } from '../problems/auth-error.js';
import { type AccessTokenClaims, claimsOf, type IdTokenClaims } from './claims.js';
import type { SessionTokens } from './session-tokens.js';
import type { StoredSession } from './stored-session.js';
import type { ReadSession, TokenStore } from './token-store.js';

interface Parts {
  readonly read: ReadSession;
  readonly tokens: TokenStore;
  readonly events: AuthEvents;
  /** Ends a session here. */
  readonly end: (session: StoredSession) => Promise<void>;
  /** Loads the code that talks to Cognito. */
  readonly load: (operation: string) => Promise<{
    readonly session: Pick<SessionTokens, 'revokeRetired'>;
    forUser(user: UserBinding): { readonly session: Pick<SessionTokens, 'revokeEverywhere'> };
  }>;
}

/** Creates the verbs that read the tokens: those of any user, or of one. */
export function tokenVerbs({
  tokens,
  events,
}: Pick<Parts, 'tokens' | 'events'>): Pick<AuthClient, 'getCurrentUser' | 'fetchAuthSession'> {
  return {
    getCurrentUser: async () => (await tokens.fresh()).tokens.user,
    async fetchAuthSession({ forceRefresh = false } = {}) {
      try {
        const { id, username, tokens: found } = await tokens.fresh({ force: forceRefresh });
        const { user, accessToken, idToken, expiresAt } = found;
        events.listen();
        const claims = {
          accessToken: claimsOf<AccessTokenClaims>(accessToken),
          ...(idToken && { idToken: claimsOf<IdTokenClaims>(idToken) }),
        };
        return {
          tokens: { accessToken, expiresAt, ...(idToken && { idToken }), claims },
          userSub: user.userId,
          loginId: username,
          sessionId: id,
        };
      } catch (error) {
        // As in Amplify, no session is an answer and not an error.
        if (hasProblem(error, 'not-signed-in', 'signed-out')) return {};
        throw error;
      }
    },
  };
}

/** Creates the verbs that read and end the stored session. */
export function sessionVerbs({
  read,
  events,
  end,
  load,
}: Omit<Parts, 'tokens'>): Required<Pick<AuthClient, 'getStoredUser' | 'signOut'>> {
  return {
    getStoredUser: async () => (await read())?.tokens.user,
    async signOut({ global = false, userId } = {}) {
      if (global) {
        try {
          await (await load('GlobalSignOut')).forUser(userId ? { userId } : {}).session.revokeEverywhere();
        } catch (error) {
          // Only a global sign-out must arrive: it is about other browsers.
          if (!hasProblem(error, 'signed-out', 'not-signed-in')) throw error;
        }
      }
      // Forget first and tell Cognito after, so that no slow network keeps a session alive.
      const session = await read();
      if (session && userId && session.tokens.user.userId !== userId) return events.check();
      events.because('user');
      if (session) await end(session);
      await events.emit({ type: 'signedOut', reason: 'user' });
      if (session) {
        await load('RevokeToken').then(
          (requests) => requests.session.revokeRetired(),
          () => {},
        );
      }
    },
  };
}
