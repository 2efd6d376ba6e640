import type { ComparedStore, KeyValueStore } from './auth-storage.js';
import { changeValue } from './change-value.js';

/**
 * Backs a store that can be full or blocked with the memory of the page: a value that cannot be stored lasts as long as the
 * page, and the sign-in goes on. A value that can be neither replaced nor removed is an error, because a reload would bring it
 * back.
 */
export function withMemory(store: ComparedStore): Required<KeyValueStore> {
  const memory = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  /** Runs one change at a time, so that a value that is still being encrypted cannot outlive its removal. */
  function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = last.then(change);
    last = result.catch(() => undefined);
    return result;
  }

  const write = (key: string, next: string | undefined) => changeValue(store, key, () => next);

  async function put(key: string, value: string): Promise<void> {
    try {
      await write(key, value);
      memory.delete(key);
    } catch {
      // A reload must not bring back the older value.
      if ((await store.get(key).catch(() => undefined)) !== undefined) await write(key, undefined);
      memory.set(key, value);
    }
  }

  async function drop(key: string): Promise<void> {
    memory.delete(key);
    await write(key, undefined);
  }

  async function compareAndSet(key: string, expected: string | undefined, next: string | undefined): Promise<boolean> {
    if (memory.has(key)) {
      if (memory.get(key) !== expected) return false;
    } else {
      try {
        return await store.compareAndSet(key, expected, next);
      } catch (error) {
        // A full store can still be read. One that cannot be read cannot be compared with.
        if (next === undefined || (await store.get(key)) !== expected) throw error;
      }
    }
    await (next === undefined ? drop(key) : put(key, next));
    return true;
  }

  return {
    get: async (key) => memory.get(key) ?? store.get(key),
    set: (key, value) => inTurn(() => put(key, value)),
    remove: (key) => inTurn(() => drop(key)),
    compareAndSet: (key, expected, next) => inTurn(() => compareAndSet(key, expected, next)),
  };
}
