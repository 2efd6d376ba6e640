import type { AuthUser } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import type { AuthEvents } from '../connection/events.js';
import { hasProblem } from '../problems/auth-error.js';
import { notSignedIn } from '../problems/not-signed-in.js';
import { parseJson } from '../text/parse-json.js';
import { sessionKey } from './session-key.js';

/** Refresh this long before the access token ends, milliseconds. */
const EARLY = 60_000;

export interface Tokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** Epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
  readonly user: AuthUser;
}

/** What outlives a page of a session. The tokens are there so that tabs share one refresh. */
export interface StoredSession {
  /** As typed at sign-in: the device record is kept under it. */
  readonly username: string;
  readonly refreshToken: string;
  readonly tokens: Tokens;
  /** The app client rotates refresh tokens: GetTokensFromRefreshToken is the way to new ones. */
  readonly rotates?: boolean;
}

/** The tokens of the signed-in user, in memory and in storage. */
export interface TokenStore {
  /** Tokens that are good for a while. Rejects with `not-signed-in`, or `signed-out` when the session has ended. */
  fresh(options?: { force?: boolean }): Promise<Tokens>;
  stored(): Promise<StoredSession | undefined>;
  /** From now on this tab goes by these tokens. */
  keep(tokens: Tokens): Tokens;
  /** Drops what this tab knows, storage untouched. */
  dropMemory(): void;
  clear(): Promise<void>;
}

/** Gets new tokens for a session from Cognito; the access token is the one that this tab knows. */
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
    // A sign-out in another tab must reach this one.
    events.listen();
    memory = tokens;
    return tokens;
  }

  function lasts(tokens: Tokens | undefined): tokens is Tokens {
    return tokens !== undefined && clock.now() < tokens.expiresAt - EARLY;
  }

  async function refresh(force: boolean): Promise<Tokens> {
    const session = await stored();
    if (!session) throw notSignedIn();
    // Another tab may have refreshed while this one waited, and a reload finds what the page before it had.
    const isNews = session.tokens.accessToken !== memory?.accessToken;
    if (lasts(session.tokens) && (isNews || !force)) return keep(session.tokens);
    return renew(session, memory?.accessToken);
  }

  /** Web Locks where the browser has them: tabs that refresh at the same moment wait for the first. */
  function alone(work: () => Promise<Tokens>): Promise<Tokens> {
    const locks = storage.isSharedByTabs === false ? undefined : config.environment.locks;
    return locks ? locks.request(`${key}.refresh`, work) : work();
  }

  async function fresh({ force = false } = {}): Promise<Tokens> {
    if (lasts(memory) && !force) return memory;
    refreshing ??= alone(() => refresh(force)).finally(() => {
      refreshing = undefined;
    });
    try {
      return await refreshing;
    } catch (error) {
      // Refreshing early leaves time for a network that is away for a moment.
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
