import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';

/** The names of the values that hold tokens: the session, and the tokens that Cognito has yet to revoke. */
const holdsTokens = /\.(session|retired)$/;

/**
 * Keeps the tokens in the memory of the tab only, and everything else in `storage`. No copy of the storage contains a token,
 * and a script finds none after the tab is gone. In return, a reload or another tab needs a sign-in; a remembered device still
 * saves the code.
 *
 * @example
 * ```ts
 * createCognitoClient({ userPoolId, userPoolClientId, storage: memorySession(sealedStorage()) });
 * ```
 */
export function memorySession(storage: AuthStorage): AuthStorage {
  const memory = memoryStorage().shared as Required<KeyValueStore>;
  const { shared } = storage;
  const storeOf = (key: string) => (holdsTokens.test(key) ? memory : shared);
  return {
    ...storage,
    // Each tab has its own session.
    isSharedByTabs: false,
    shared: {
      get: (key) => storeOf(key).get(key),
      set: (key, value) => storeOf(key).set(key, value),
      remove: (key) => storeOf(key).remove(key),
      async compareAndSet(key, expected, next) {
        const store = storeOf(key);
        if (store.compareAndSet) return store.compareAndSet(key, expected, next);
        if ((await store.get(key)) !== expected) return false;
        await (next === undefined ? store.remove(key) : store.set(key, next));
        return true;
      },
    },
  };
}
