import type { Clock } from '../clock.js';
import { hasProblem, notSignedIn } from '../problems/auth-error.js';
import type { StoredSession } from './stored-session.js';

/** The time before their end at which tokens are refreshed, milliseconds. */
const REFRESH_AHEAD = 60_000;

/** The session with tokens that stay valid for a while. */
export interface TokenStore {
  /**
   * Reads the session, and refreshes its tokens first if they end soon; with `force`, unless they are newer than this call.
   * Rejects with `not-signed-in`, or `signed-out` if the session has ended. Refreshes no other session than `session`, which
   * the caller has just read.
   */
  fresh(options?: { force?: boolean; session?: StoredSession }): Promise<StoredSession>;
}

export type ReadSession = () => Promise<StoredSession | undefined>;

/** Refreshes the tokens of a session. `force` requests new ones even if the present ones still last. */
export type RefreshSession = (before: StoredSession, force: boolean) => Promise<StoredSession>;

export function createTokenStore(clock: Clock, read: ReadSession, refresh: RefreshSession): TokenStore {
  return {
    async fresh({ force = false, session: given } = {}) {
      const session = given ?? (await signedIn(read));
      if (!force && lasts(session, clock)) return session;
      try {
        return await refresh(session, force);
      } catch (error) {
        // The refresh is ahead of time, so a short network failure does no harm.
        const isGood = !force && clock.now() < session.tokens.expiresAt;
        if (isGood && hasProblem(error, 'network', 'service', 'rate-limited')) return session;
        throw error;
      }
    },
  };
}

export function lasts({ tokens }: StoredSession, clock: Clock): boolean {
  return clock.now() < tokens.expiresAt - REFRESH_AHEAD;
}

/** Reads the session. Rejects with `not-signed-in` if there is none. */
export async function signedIn(read: ReadSession): Promise<StoredSession> {
  const session = await read();
  if (!session) throw notSignedIn();
  return session;
}
