import type { KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';

/**
 * A store that may be full, blocked or gone, with the memory of the page behind it: what cannot be kept lasts as long
 * as the page, and nobody's sign-in fails for it.
 */
export function withMemory(store: KeyValueStore): KeyValueStore {
  const memory = memoryStorage().tab;
  return {
    async get(key) {
      return (await memory.get(key)) ?? store.get(key).catch(() => undefined);
    },
    async set(key, value) {
      try {
        await store.set(key, value);
        await memory.remove(key);
      } catch {
        await memory.set(key, value);
        // What is there is older, and must not come back after a reload.
        await store.remove(key).catch(() => undefined);
      }
    },
    async remove(key) {
      await memory.remove(key);
      await store.remove(key).catch(() => undefined);
    },
  };
}
