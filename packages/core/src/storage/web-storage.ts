import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { withMemory } from './with-memory.js';

/** The part of the Web Storage API that this storage uses. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Stores everything as plain text in Web Storage, as Amplify does: any script of the page can read it. `tab` holds the sign-in
 * in progress and defaults to the same storage.
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
  return withMemory({
    get: async (key) => storage.getItem(key) ?? undefined,
    set: async (key, value) => storage.setItem(key, value),
    remove: async (key) => storage.removeItem(key),
  });
}
