import type { AuthStorage, KeyValueStore } from './auth-storage.js';

/** Keeps everything in memory: a reload signs out, and a device cannot be remembered past it. For servers and tests. */
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
  };
}
