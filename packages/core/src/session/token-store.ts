import type { AuthUser } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem, notSignedIn } from '../problems/auth-error.js';
import { parseJson } from '../text/parse-json.js';

/** The time before the expiry at which the access token is refreshed, milliseconds. */
const REFRESH_AHEAD = 60_000;

export interface Tokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** Epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
  readonly user: AuthUser;
}

/** The part of a session that outlives a page. It includes the tokens, so that tabs share one refresh. */
export interface StoredSession {
  /** As typed at sign-in: the device record is stored under it. */
  readonly username: string;
  readonly refreshToken: string;
  readonly tokens: Tokens;
  /** True if the app client rotates refresh tokens, so that only GetTokensFromRefreshToken renews them. */
  readonly rotates?: boolean;
}

/** The tokens of the signed-in user, in memory and in storage. */
export interface TokenStore {
  /** Returns tokens that stay valid for a while. Rejects with `not-signed-in`, or `signed-out` if the session has ended. */
  fresh(options?: { force?: boolean }): Promise<Tokens>;
  /** Reads the session from storage. */
  stored(): Promise<StoredSession | undefined>;
  /** Makes this tab use the tokens. */
  keep(tokens: Tokens): Tokens;
  /** Drops the tokens of this tab, and leaves the storage alone. */
  dropMemory(): void;
  /** Drops the session, in this tab and in storage. */
  clear(): Promise<void>;
}

/** Requests new tokens for a session. `accessToken` is this tab's. */
export type RenewSession = (session: StoredSession, accessToken: string | undefined) => Promise<Tokens>;

export function createTokenStore(config: ResolvedConfig, events: AuthEvents, renew: RenewSession): TokenStore {
  const { storage, clock } = config;
  const key = sessionKey(config);
  let memory: Tokens | undefined;
  let refreshing: Promise<Tokens> | undefined;

  async function stored(): Promise<StoredSession | undefined> {
    return parseJson<StoredSession>(await storage.shared.get(key));
  }

  function keep(tokens: Tokens): Tokens {
    // Listen, so that a sign-out in another tab reaches this one.
    events.listen();
    memory = tokens;
    return tokens;
  }

  function lasts(tokens: Tokens | undefined): tokens is Tokens {
    return tokens !== undefined && clock.now() < tokens.expiresAt - REFRESH_AHEAD;
  }

  async function refresh(force: boolean): Promise<Tokens> {
    const session = await stored();
    if (!session) throw notSignedIn();
    // Another tab can have refreshed while this one waited, and a reload finds the tokens of the page before it.
    const isNews = session.tokens.accessToken !== memory?.accessToken;
    if (lasts(session.tokens) && (isNews || !force)) return keep(session.tokens);
    return renew(session, memory?.accessToken);
  }

  /** Makes tabs that refresh at the same moment wait for the first, if the browser has Web Locks. */
  function withLock(work: () => Promise<Tokens>): Promise<Tokens> {
    const locks = storage.isSharedByTabs === false ? undefined : config.environment.locks;
    return locks ? locks.request(`${key}.refresh`, work) : work();
  }

  async function fresh({ force = false } = {}): Promise<Tokens> {
    if (lasts(memory) && !force) return memory;
    refreshing ??= withLock(() => refresh(force)).finally(() => {
      refreshing = undefined;
    });
    try {
      return await refreshing;
    } catch (error) {
      // The old tokens are still valid, so a short network failure does no harm.
      const isGood = memory && !force && clock.now() < memory.expiresAt;
      if (isGood && hasProblem(error, 'network', 'service', 'rate-limited')) return memory as Tokens;
      throw error;
    }
  }

  return {
    fresh,
    stored,
    keep,
    dropMemory() {
      memory = undefined;
    },
    async clear() {
      memory = undefined;
      await storage.shared.remove(key);
    },
  };
}

/** Returns the storage key of the session. */
export function sessionKey({ userPoolClientId }: Pick<ResolvedConfig, 'userPoolClientId'>): string {
  return `cmk.${userPoolClientId}.session`;
}
