import type { ResolvedConfig } from '../connection/config.js';
import { parseJson } from '../text/parse-json.js';
import type { PendingSignIn } from './pending-sign-in.js';

/** An interrupted sign-in is worth telling about for this long after its end, milliseconds. */
const STALE = 15 * 60_000;

/** The sign-in under way in this tab, kept through a reload. */
export interface PendingStore {
  get(): PendingSignIn | undefined;
  set(pending: PendingSignIn): Promise<void>;
  clear(): Promise<void>;
  /** What a reload interrupted, a step whose time ran out meanwhile included: the user is told so. */
  restore(): Promise<PendingSignIn | undefined>;
}

export function createPendingStore({ storage, userPoolClientId, clock }: ResolvedConfig): PendingStore {
  const key = `cmk.${userPoolClientId}.pending`;
  let pending: PendingSignIn | undefined;
  return {
    get: () => pending,
    async set(next) {
      pending = next;
      // A full or blocked storage costs the reload, not the sign-in.
      await storage.tab.set(key, JSON.stringify(next)).catch(() => undefined);
    },
    async clear() {
      pending = undefined;
      await storage.tab.remove(key).catch(() => undefined);
    },
    async restore() {
      if (pending) return pending;
      const found = parseJson<PendingSignIn>(await storage.tab.get(key));
      if (!found || pending) return pending;
      if (found.expiresAt + STALE <= clock.now()) {
        await storage.tab.remove(key);
        return undefined;
      }
      pending = found;
      return found;
    },
  };
}
