import type { AuthStorage, ComparedStore, KeyValueStore } from './auth-storage.js';
import { withMemory } from './with-memory.js';

/** The part of the Web Storage API that this storage uses. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Stores everything as plain text in Web Storage, as Amplify does: any script of the page can read it, and the names of users
 * with a device in this browser stay readable after they sign out. `tab` holds the sign-in in progress and defaults to the same
 * storage.
 *
 * @example
 * ```ts
 * const storage = webStorage(localStorage, sessionStorage);
 * ```
 */
export function webStorage(shared: StorageLike, tab: StorageLike = shared): AuthStorage {
  return { shared: storeOf(shared), tab: storeOf(tab) };
}

function storeOf(storage: StorageLike): KeyValueStore {
  return withMemory(itemsOf(storage));
}

/** Wraps a Web Storage as a store. Its calls are synchronous, so nothing can come between a comparison and its write. */
export function itemsOf(storage: StorageLike): ComparedStore {
  const get = (key: string) => storage.getItem(key) ?? undefined;
  return {
    get: async (key) => get(key),
    async compareAndSet(key, expected, next) {
      if (get(key) !== expected) return false;
      if (next === undefined) storage.removeItem(key);
      else storage.setItem(key, next);
      return true;
    },
  };
}
