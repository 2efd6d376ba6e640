import type { KeyValueStore } from './auth-storage.js';

/**
 * A store that may be full, blocked or gone, with the memory of the page behind it: what cannot be kept lasts as long
 * as the page, and nobody's sign-in fails for it.
 */
export function withMemory(store: KeyValueStore): KeyValueStore {
  const memory = new Map<string, string>();
  let last = Promise.resolve();
  /** One change after the other: what is being sealed must not be kept once it was removed. */
  const inTurn = (change: () => Promise<void>) => {
    last = last.then(change);
    return last;
  };
  const remove = (key: string) => store.remove(key).catch(() => undefined);
  return {
    get: async (key) => memory.get(key) ?? store.get(key).catch(() => undefined),
    set: (key, value) =>
      inTurn(() => {
        memory.set(key, value);
        return store.set(key, value).then(
          () => void memory.delete(key),
          // What could not be replaced is older, and must not come back after a reload.
          () => remove(key),
        );
      }),
    remove: (key) =>
      inTurn(() => {
        memory.delete(key);
        return remove(key);
      }),
  };
}
