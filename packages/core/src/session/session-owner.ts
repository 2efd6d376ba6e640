import type { AuthUser } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import { changeValue } from '../storage/comparing-storage.js';
import { parseJson } from '../text/parse-json.js';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** The earlier end of the two, epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
  readonly user: AuthUser;
}

/** The part of a session that outlives a page. It includes the tokens, so that tabs share one refresh. */
export interface StoredSession {
  /** Identifies one sign-in. A refresh keeps it, the next sign-in has another. */
  readonly id: string;
  /** As typed at sign-in: the device record is stored under it. */
  readonly username: string;
  readonly refreshToken: string;
  readonly tokens: Tokens;
  /** True if the app client rotates refresh tokens, so that only GetTokensFromRefreshToken renews them. */
  readonly rotates?: boolean;
}

/**
 * The only code that reads and writes the session. Every write compares first: a refresh never brings back a session that
 * ended, and a sign-out never ends the session of the next user. Nothing is remembered, so no tab can be out of date.
 */
export interface SessionOwner {
  /** Reads the session. Rejects if the storage fails, which does not mean "signed out". */
  read(): Promise<StoredSession | undefined>;
  /** Stores the session of a sign-in, and retires the one that it replaces. */
  begin(session: StoredSession): Promise<void>;
  /** Stores new tokens, unless the session ended or another tab renewed it first. Resolves to the session that is stored. */
  renew(before: StoredSession, after: StoredSession): Promise<StoredSession | undefined>;
  /** Removes and retires a session, if it is still the stored one. */
  end(session: StoredSession): Promise<void>;
  /** Reads the refresh tokens that Cognito has yet to revoke. */
  retired(): Promise<readonly string[]>;
  /** Adds a refresh token to those that Cognito has yet to revoke. */
  retire(refreshToken: string): Promise<void>;
  /** Drops a refresh token that Cognito has revoked. */
  dropRetired(refreshToken: string): Promise<void>;
}

type Decide = (current: StoredSession | undefined) => StoredSession | undefined;

export function createSessionOwner({
  storage: { shared },
  userPoolClientId,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>): SessionOwner {
  const key = `cmk.${userPoolClientId}.session`;
  const retiredKey = `cmk.${userPoolClientId}.retired`;

  const read = async () => parseSession(await shared.get(key));

  /** Resolves to the session that was replaced, or left as it is. */
  async function change(decide: Decide): Promise<StoredSession | undefined> {
    const replaced = await changeValue(shared, key, (text) => {
      const current = parseSession(text);
      const next = decide(current);
      return next === current ? text : next && JSON.stringify(next);
    });
    return parseSession(replaced);
  }

  /** Retires the session before it is replaced: the page can go at any moment. */
  async function supersede(decide: Decide): Promise<void> {
    const seen = await read();
    if (seen && decide(seen) !== seen) await retire(seen.refreshToken);
    const replaced = await change(decide);
    const isRenewed = replaced && replaced.refreshToken !== seen?.refreshToken;
    if (isRenewed && decide(replaced) !== replaced) await retire(replaced.refreshToken);
  }

  async function changeRetired(decide: (tokens: readonly string[]) => readonly string[]): Promise<void> {
    await changeValue(shared, retiredKey, (text) => {
      const tokens = parseJson<string[]>(text) ?? [];
      const next = decide(tokens);
      if (next.length === tokens.length) return text;
      return next.length > 0 ? JSON.stringify(next) : undefined;
    });
  }

  const retire = (refreshToken: string) =>
    changeRetired((tokens) => (!refreshToken || tokens.includes(refreshToken) ? tokens : [...tokens, refreshToken]));

  return {
    read,
    begin: (session) => supersede(() => session),
    async renew(before, after) {
      const isUnchanged = (session: StoredSession | undefined) =>
        session?.id === before.id && session.refreshToken === before.refreshToken;
      const current = await change((session) => (isUnchanged(session) ? after : session));
      return isUnchanged(current) ? after : current;
    },
    end: ({ id }) => supersede((session) => (session?.id === id ? undefined : session)),
    retired: async () => parseJson<string[]>(await shared.get(retiredKey)) ?? [],
    retire,
    dropRetired: (refreshToken) => changeRetired((tokens) => tokens.filter((token) => token !== refreshToken)),
  };
}

/** Reads a stored session. A text that is not a whole session counts as none. */
function parseSession(text: string | undefined): StoredSession | undefined {
  const found = parseJson<StoredSession>(text);
  return found?.id && found.tokens?.accessToken && found.tokens.user?.userId ? found : undefined;
}
