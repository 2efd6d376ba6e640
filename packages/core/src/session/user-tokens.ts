import type { UserBinding } from '../auth-client.js';
import type { AuthEvents } from '../connection/events.js';
import { AuthError, hasProblem, notSignedIn } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { StoredSession } from './stored-session.js';
import type { ReadSession, TokenStore } from './token-store.js';

interface Parts {
  readonly read: ReadSession;
  readonly tokens: TokenStore;
  readonly events: Pick<AuthEvents, 'check'>;
}

/**
 * Returns the tokens of one user. They reject with `session-invalid`, before anything is sent, while another user is signed in.
 * The page may not know that yet, so it is told.
 */
export function tokensOf(user: UserBinding, { read, tokens, events }: Parts): TokenStore {
  function check(session: StoredSession | undefined): StoredSession {
    if (!session) throw notSignedIn();
    checkUser(user, session.tokens.user.userId);
    return session;
  }
  return {
    async fresh(options) {
      try {
        // A refresh would already send the other user's token.
        const session = check(await read());
        return check(await tokens.fresh({ ...options, session }));
      } catch (error) {
        if (hasProblem(error, 'session-invalid', 'not-signed-in')) await events.check();
        throw error;
      }
    },
  };
}

/**
 * Checks that an action acts on the user that it was shown for. The first user is the right one if none is given.
 *
 * @throws AuthError `session-invalid` for another user.
 */
export function checkUser(user: UserBinding, userId: string): void {
  user.userId ??= userId;
  if (user.userId !== userId) throw new AuthError('UserMismatch', problem('session-invalid'));
}
