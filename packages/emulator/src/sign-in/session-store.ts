import type { AuthSession, SessionStore } from '../model/session.js';
import { toBase64 } from '../protocol/bytes.js';
import { invalidSession } from '../protocol/refusals.js';
import type { RandomSource } from '../random/random-source.js';

const day = 24 * 60 * 60 * 1000;

/** Creates a {@link SessionStore}. It remembers ended sessions for a day, to distinguish used tokens from expired ones. */
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
    if (session || ended.get(token)?.how === 'expired') throw invalidSession(', session is expired.');
    throw invalidSession(ended.has(token) ? ', session can only be used once.' : '.');
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
