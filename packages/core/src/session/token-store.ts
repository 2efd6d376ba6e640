import type { ResolvedConfig } from '../connection/config.js';
import { hasProblem, notSignedIn } from '../problems/auth-error.js';
import { withLock } from '../storage/with-lock.js';
import type { SessionOwner, StoredSession } from './session-owner.js';

/** How long before their end the tokens are refreshed, milliseconds. */
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

/** Requests new tokens for a session. */
export type RenewSession = (session: StoredSession) => Promise<StoredSession>;

export function createTokenStore(config: ResolvedConfig, owner: SessionOwner, renew: RenewSession): TokenStore {
  const { storage, clock, environment, userPoolClientId } = config;
  const locks = storage.isSharedByTabs === false ? undefined : environment.locks;
  let refreshing: Promise<StoredSession> | undefined;
  /** A forced refresh that waits for `refreshing`, whose request can be older than the call. */
  let next: Promise<StoredSession> | undefined;

  const lasts = ({ tokens }: StoredSession) => clock.now() < tokens.expiresAt - REFRESH_AHEAD;

  async function current(): Promise<StoredSession> {
    const session = await owner.read();
    if (!session) throw notSignedIn();
    return session;
  }

  async function refreshOnce(before: StoredSession, force: boolean): Promise<StoredSession> {
    const session = await current();
    // Another tab can have refreshed while this one waited.
    const isNews = session.tokens.accessToken !== before.tokens.accessToken;
    // The tokens of the next user are not asked for.
    const isOther = session.id !== before.id;
    return isOther || (lasts(session) && (isNews || !force)) ? session : renew(session);
  }

  function refresh(before: StoredSession, force: boolean): Promise<StoredSession> {
    if (refreshing && force) {
      next ??= refreshing
        .catch(() => undefined)
        .then(async () => {
          next = undefined;
          const now = await current();
          return now.id === before.id ? refresh(now, true) : now;
        });
      return next;
    }
    refreshing ??= withLock(locks, clock, `cmk.${userPoolClientId}.refresh`, () => refreshOnce(before, force)).finally(
      () => {
        refreshing = undefined;
      },
    );
    return refreshing;
  }

  return {
    async fresh({ force = false, session: read } = {}) {
      const session = read ?? (await current());
      if (lasts(session) && !force) return session;
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
