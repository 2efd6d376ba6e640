import type { ResolvedConfig } from '../connection/config.js';
import { withLock } from '../storage/with-lock.js';
import type { StoredSession } from './stored-session.js';
import { lasts, type ReadSession, type RefreshSession, signedIn } from './token-store.js';

/** Creates the refresh of the tokens: one at a time in all tabs, for all callers together. */
export function createRefresh(
  { storage, clock, environment, userPoolClientId }: ResolvedConfig,
  read: ReadSession,
  renew: (session: StoredSession) => Promise<StoredSession>,
): RefreshSession {
  const locks = storage.isSharedByTabs === false ? undefined : environment.locks;
  let refreshing: Promise<StoredSession> | undefined;
  /** A forced refresh that waits for `refreshing`, whose request can be older than the call. */
  let next: Promise<StoredSession> | undefined;

  async function refreshOnce(before: StoredSession, force: boolean): Promise<StoredSession> {
    const session = await signedIn(read);
    // Another tab can have refreshed while this one waited.
    const isNews = session.tokens.accessToken !== before.tokens.accessToken;
    // The tokens of the next user are not asked for.
    const isOther = session.id !== before.id;
    return isOther || (lasts(session, clock) && (isNews || !force)) ? session : renew(session);
  }

  return function refresh(before: StoredSession, force: boolean): Promise<StoredSession> {
    if (refreshing && force) {
      next ??= refreshing
        .catch(() => undefined)
        .then(async () => {
          next = undefined;
          const now = await signedIn(read);
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
  };
}
