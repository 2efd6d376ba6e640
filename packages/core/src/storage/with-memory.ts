import type { KeyValueStore } from './auth-storage.js';

/**
 * Backs a store with the memory of the page, for when it is full, blocked or gone. A value that the store refuses then lasts
 * as long as the page, and the sign-in works.
 */
export function withMemory(store: KeyValueStore): KeyValueStore {
  const memory = new Map<string, string>();
  let last = Promise.resolve();
  /** Runs changes one after the other: a value that is still being sealed must not be stored after its removal. */
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
          // The old value must not come back after a reload.
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
