import type { ComparedStore, KeyValueStore } from './auth-storage.js';
import { changeValue } from './change-value.js';

/** A value that could not be stored. */
interface Kept {
  readonly value: string;
  /** True if the store had no value then, so that one in it now is newer. False if the store could not be read. */
  readonly isLatest: boolean;
}

/**
 * Backs a store that can be full or blocked with the memory of the page: a value that cannot be stored lasts as long as the
 * page, or until another tab stores a newer one, and the sign-in goes on. A value that can be neither replaced nor removed is
 * an error, because a reload would bring it back.
 */
export function withMemory(store: ComparedStore): Required<KeyValueStore> {
  const memory = new Map<string, Kept>();
  let last: Promise<unknown> = Promise.resolve();

  /** Runs one change at a time, so that a value that is still being encrypted cannot outlive its removal. */
  function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = last.then(change);
    last = result.catch(() => undefined);
    return result;
  }

  const write = (key: string, next: string | undefined) => changeValue(store, key, () => next);

  async function get(key: string): Promise<string | undefined> {
    const kept = memory.get(key);
    if (!kept) return store.get(key);
    const newer = kept.isLatest ? await store.get(key).catch(() => undefined) : undefined;
    if (newer !== undefined && memory.get(key) === kept) memory.delete(key);
    return newer ?? kept.value;
  }

  async function put(key: string, value: string): Promise<void> {
    try {
      await write(key, value);
      memory.delete(key);
    } catch {
      let isLatest = true;
      const older = await store.get(key).catch(() => {
        isLatest = false;
        return undefined;
      });
      // A reload must not bring back the older value.
      if (older !== undefined) await write(key, undefined);
      memory.set(key, { value, isLatest });
    }
  }

  async function drop(key: string): Promise<void> {
    memory.delete(key);
    await write(key, undefined);
  }

  async function compareAndSet(key: string, expected: string | undefined, next: string | undefined): Promise<boolean> {
    if (memory.has(key) && (await get(key)) !== expected) return false;
    const kept = memory.get(key);
    if (kept && !kept.isLatest) {
      await (next === undefined ? drop(key) : put(key, next));
      return true;
    }
    // Beside a value in memory the store has none, unless another tab has stored one since.
    const before = kept ? undefined : expected;
    try {
      const isSet = await store.compareAndSet(key, before, next);
      if (isSet) memory.delete(key);
      return isSet;
    } catch (error) {
      // A full store can still be read. One that cannot be read cannot be compared with.
      if ((next === undefined && !kept) || (await store.get(key)) !== before) throw error;
    }
    // A reload must not bring back the older value.
    if (before !== undefined && !(await store.compareAndSet(key, before, undefined))) return false;
    if (next === undefined) memory.delete(key);
    else memory.set(key, { value: next, isLatest: true });
    return true;
  }

  return {
    get,
    set: (key, value) => inTurn(() => put(key, value)),
    remove: (key) => inTurn(() => drop(key)),
    compareAndSet: (key, expected, next) => inTurn(() => compareAndSet(key, expected, next)),
  };
}
