import type { AuthUser } from '../auth-client.js';
import type { ComparedStore } from '../storage/auth-storage.js';
import { changeValue } from '../storage/change-value.js';
import { parseJson } from '../text/parse-json.js';
import { ENDED, type StoredSession, sessionKey, sessionOf } from './stored-session.js';

/** The stored value: the session, if there is one, and the refresh tokens of earlier ones that Cognito has yet to revoke. */
export interface SessionRecord {
  readonly session?: StoredSession | undefined;
  readonly retired: readonly string[];
}

/** The number of refresh tokens that wait to be revoked: a service that never revokes must not fill the storage. */
const MOST_RETIRED = 10;

/** A change of the record. One that does not apply returns the same record. */
export type SessionChange = (before: SessionRecord) => SessionRecord;

/**
 * The only code that writes the session. Every write compares first: a refresh never brings back a session that ended, and a
 * sign-out never ends the session of the next user. Nothing is remembered, so no tab can be out of date.
 */
export interface SessionOwner {
  /** Reads the session. Rejects if the storage fails, which does not mean "signed out". */
  read(): Promise<StoredSession | undefined>;
  /** Changes the record in one step. Resolves to the record before. */
  change(change: SessionChange): Promise<SessionRecord>;
}

export function createSessionOwner(shared: ComparedStore, userPoolClientId: string): SessionOwner {
  const key = sessionKey(userPoolClientId);
  return {
    read: async () => sessionOf(await shared.get(key)),
    async change(change) {
      const replaced = await changeValue(shared, key, (text) => {
        const before = recordOf(text);
        const after = change(before);
        if (after === before) return text;
        return after.session || after.retired.length > 0
          ? JSON.stringify({ ...after.session, retired: after.retired })
          : undefined;
      });
      return recordOf(replaced);
    },
  };
}

/** Stores the session of a sign-in, and retires the one that it replaces. */
export function beginSession(session: StoredSession): SessionChange {
  return (before) => ({ session, retired: allTokens(before) });
}

/** Stores new tokens, unless the session ended or another tab renewed it first. */
export function renewSession(before: StoredSession, after: StoredSession): SessionChange {
  return (record) => {
    if (isSameSession(record.session, before)) return { ...record, session: after };
    // The session ended in the meantime: nobody else knows the token that Cognito has just issued.
    const isLoose = record.session?.id !== before.id && after.refreshToken !== before.refreshToken;
    return isLoose ? { ...record, retired: retire(record.retired, after.refreshToken) } : record;
  };
}

/** Ends and retires a session, if it is still the stored one. */
export function endSession({ id }: StoredSession): SessionChange {
  return (record) => (record.session?.id === id ? { retired: allTokens(record) } : record);
}

/** Ends and retires whichever session of a user is stored: forgetting the device has revoked the tokens of all of them. */
export function endSessionOf({ userId }: AuthUser): SessionChange {
  return (record) => (record.session?.tokens.user.userId === userId ? { retired: allTokens(record) } : record);
}

/** Drops a refresh token that Cognito has revoked. */
export function dropRetired(refreshToken: string): SessionChange {
  return (record) => {
    if (!record.retired.includes(refreshToken)) return record;
    return { ...record, retired: record.retired.filter((token) => token !== refreshToken) };
  };
}

/** Compares two states of a session: one sign-in, and no refresh in between. */
export function isSameSession(one: StoredSession | undefined, other: StoredSession): boolean {
  return one?.id === other.id && one.refreshToken === other.refreshToken;
}

/** Lists the refresh tokens that have to be revoked once the session of a record is over. */
export function allTokens({ session, retired }: SessionRecord): readonly string[] {
  return session?.refreshToken ? retire(retired, session.refreshToken) : retired;
}

function retire(retired: readonly string[], refreshToken: string): readonly string[] {
  return [...retired, refreshToken].slice(-MOST_RETIRED);
}

function recordOf(text: string | undefined): SessionRecord {
  if (text?.endsWith(ENDED)) return { retired: allTokens(recordOf(text.slice(0, -ENDED.length))) };
  const session = sessionOf(text);
  const { retired = [] } = parseJson<Partial<SessionRecord>>(text) ?? {};
  return { session, retired };
}
