import type { AuthStorage, KeyValueStore } from './auth-storage.js';

/**
 * Stores everything in memory, for servers and tests. A reload ends the session and forgets the device. Nothing
 * is written anywhere, names of users included.
 *
 * @example
 * ```ts
 * createCognitoClient({ userPoolId, userPoolClientId, storage: memoryStorage() });
 * ```
 */
export function memoryStorage(): AuthStorage {
  return { shared: memoryStore(), tab: memoryStore(), isSharedByTabs: false };
}

function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    async set(key, value) {
      values.set(key, value);
    },
    async remove(key) {
      values.delete(key);
    },
    async compareAndSet(key, expected, next) {
      if (values.get(key) !== expected) return false;
      if (next === undefined) values.delete(key);
      else values.set(key, next);
      return true;
    },
  };
}
