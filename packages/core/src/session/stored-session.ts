import type { AuthUser } from '../auth-client.js';
import { parseJson } from '../text/parse-json.js';
import { claimsOf, type IdTokenClaims } from './claims.js';

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
  /** As typed at sign-in. */
  readonly username: string;
  readonly refreshToken: string;
  readonly tokens: Tokens;
  /** True if the app client rotates refresh tokens, so that only GetTokensFromRefreshToken renews them. */
  readonly rotates?: boolean;
  /** The device that a refresh presents in place of this browser's: the tokens are of a check, which had a device of its own. */
  readonly deviceKey?: string | undefined;
}

/** The mark behind a stored session that a page ended before it could do more. With it, the text is no JSON. */
export const ENDED = '!';

/** Returns the name of the session in the storage. */
export function sessionKey(userPoolClientId: string): string {
  return `cmk.${userPoolClientId}.session`;
}

/** Checks whether refresh tokens of sessions that are over are stored. */
export function hasRetired(text: string | undefined): boolean {
  return !!text?.endsWith(ENDED) || !!parseJson<{ retired?: readonly string[] }>(text)?.retired?.[0];
}

/** Reads a stored session. A text that is not a whole session counts as none. */
export function sessionOf(text: string | undefined): StoredSession | undefined {
  const found = parseJson<StoredSession>(text);
  return found?.id && found.tokens?.accessToken && found.tokens.user?.userId ? found : undefined;
}

/** Returns what a screen shows of a session. */
export function detailsOf({ username, tokens: { user, idToken } }: StoredSession) {
  return { user, loginId: username, ...(idToken && { claims: claimsOf<IdTokenClaims>(idToken) }) };
}
