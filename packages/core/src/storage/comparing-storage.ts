import type { Clock } from '../clock.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { withLock } from './with-lock.js';

/** A storage whose stores can all compare before they write. */
export interface ComparingStorage extends AuthStorage {
  readonly shared: Required<KeyValueStore>;
  readonly tab: Required<KeyValueStore>;
}

/** Adds `compareAndSet` to the stores that lack it. All reject with an AuthError `service` if the storage fails. */
export function comparingStorage(
  { shared, tab, ...rest }: AuthStorage,
  locks: LockManager | undefined,
  clock: Clock,
): ComparingStorage {
  const sharedLocks = rest.isSharedByTabs === false ? undefined : locks;
  return {
    ...rest,
    shared: withCompareAndSet(shared, sharedLocks, clock),
    tab: withCompareAndSet(tab, undefined, clock),
  };
}

function withCompareAndSet(
  store: KeyValueStore,
  locks: LockManager | undefined,
  clock: Clock,
): Required<KeyValueStore> {
  let last: Promise<unknown> = Promise.resolve();

  async function readThenWrite(key: string, expected: string | undefined, next: string | undefined): Promise<boolean> {
    if ((await store.get(key)) !== expected) return false;
    await (next === undefined ? store.remove(key) : store.set(key, next));
    return true;
  }

  function compareAndSet(key: string, expected: string | undefined, next: string | undefined): Promise<boolean> {
    if (store.compareAndSet) return store.compareAndSet(key, expected, next);
    const result = last.then(() => withLock(locks, clock, `${key}.change`, () => readThenWrite(key, expected, next)));
    last = result.catch(() => undefined);
    return result;
  }

  return {
    get: (key) => store.get(key).catch(fail),
    set: (key, value) => store.set(key, value).catch(fail),
    remove: (key) => store.remove(key).catch(fail),
    compareAndSet: (key, expected, next) => compareAndSet(key, expected, next).catch(fail),
  };
}

/** Gives the failure of a storage a Problem, so that a screen can offer to try again. */
function fail(cause: unknown): never {
  throw Object.assign(new AuthError('StorageError', problem('service')), { cause });
}
