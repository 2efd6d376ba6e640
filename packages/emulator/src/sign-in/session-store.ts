import type { AuthSession } from '../model/session.js';
import { toBase64 } from '../protocol/bytes.js';
import { ServiceError } from '../protocol/service-error.js';
import type { RandomSource } from '../random/random-source.js';

/** The open sessions of a service, by the token that travels as `Session` or SECRET_BLOCK. */
export interface SessionStore {
  /** Opens a session; its token is 128 characters. */
  open(session: AuthSession): string;
  /** @throws ServiceError NotAuthorizedException for a token that is unknown, spent or too old. */
  find(token: string): AuthSession;
  /** Ends a session; of two answers that race, one throws. */
  spend(token: string): void;
  clear(): void;
}

const day = 24 * 60 * 60 * 1000;

/** Makes a {@link SessionStore}. An ended session leaves its token behind for a day, to say what became of it. */
export function createSessionStore(now: () => number, random: RandomSource): SessionStore {
  const open = new Map<string, AuthSession>();
  const ended = new Map<string, { readonly how: 'spent' | 'expired'; readonly at: number }>();

  const sweep = () => {
    for (const [token, session] of open) {
      if (session.expiresAt > now()) break;
      open.delete(token);
      ended.set(token, { how: 'expired', at: now() });
    }
    for (const [token, { at }] of ended) {
      if (at + day > now()) break;
      ended.delete(token);
    }
  };

  const find = (token: string) => {
    const session = open.get(token);
    if (session && session.expiresAt > now()) return session;
    if (session || ended.get(token)?.how === 'expired') throw refusal(', session is expired.');
    throw refusal(ended.has(token) ? ', session can only be used once.' : '.');
  };

  return {
    open(session) {
      sweep();
      const token = toBase64(random(96));
      open.set(token, session);
      return token;
    },
    find,
    spend(token) {
      find(token);
      open.delete(token);
      ended.set(token, { how: 'spent', at: now() });
    },
    clear() {
      open.clear();
      ended.clear();
    },
  };
}

function refusal(rest: string): ServiceError {
  return new ServiceError('NotAuthorizedException', `Invalid session for the user${rest}`);
}
