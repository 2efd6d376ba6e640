import type { AuthStorage, Environment } from '../../index.js';
import type { KeyValueStore } from '../../storage/auth-storage.js';
import { memoryStorage } from '../../storage/memory-storage.js';

/** The time that a lock or storage that hangs holds up a page, seconds. */
const LOCK_LIMIT = 5;
const STORAGE_LIMIT = 3;

/** A browser that two tabs share, whose parts can refuse or hang. */
export function createWalkBrowser(advance: (seconds: number) => void) {
  const { shared, tab } = memoryStorage();
  const channels = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>();
  const wakeups = new Set<() => void>();
  let refusals = 0;
  let hangs = false;
  let isLockWithheld = false;
  let isDeaf = false;

  async function access<Result>(work: () => Promise<Result>): Promise<Result> {
    if (refusals <= 0) return work();
    refusals -= 1;
    if (hangs) {
      // As sealedStorage ends an access that is not answered.
      advance(STORAGE_LIMIT);
      throw new DOMException('The storage does not answer.', 'TimeoutError');
    }
    throw new DOMException('Lost.', 'UnknownError');
  }

  const faulty = (store: KeyValueStore): KeyValueStore => ({
    get: (key) => access(() => store.get(key)),
    set: (key, value) => access(() => store.set(key, value)),
    remove: (key) => access(() => store.remove(key)),
    compareAndSet: (key, expected, next) =>
      access(() => (store as Required<KeyValueStore>).compareAndSet(key, expected, next)),
  });

  const locks = {
    async request(_name: string, work: () => Promise<unknown>): Promise<unknown> {
      if (!isLockWithheld) return work();
      // Another tab never gives it back.
      setImmediate(() => advance(LOCK_LIMIT));
      return new Promise(() => {});
    },
  } as unknown as LockManager;

  function openChannel(): BroadcastChannel {
    const channel = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage(data: unknown) {
        if (isDeaf) return;
        for (const other of channels) if (other !== channel) queueMicrotask(() => other.onmessage?.({ data }));
      },
    };
    channels.add(channel);
    return channel as unknown as BroadcastChannel;
  }

  const environment: Partial<Environment> = {
    locks,
    openChannel,
    onWake: (callback) => void wakeups.add(callback),
  };

  return {
    /** What is stored, whatever the browser refuses. */
    stored: { shared, tab },
    environment,
    /** Returns the storage of a tab: `tab` is its own. */
    storageOf: (own: KeyValueStore = tab): AuthStorage => ({
      shared: faulty(shared),
      tab: faulty(own),
      isSharedByTabs: true,
    }),
    refuseStorage(times: number, by: 'rejecting' | 'hanging'): void {
      refusals = times;
      hangs = by === 'hanging';
    },
    withholdLock(isWithheld: boolean): void {
      isLockWithheld = isWithheld;
    },
    loseMessages(isLost: boolean): void {
      isDeaf = isLost;
    },
    forge(data: unknown): void {
      for (const channel of channels) channel.onmessage?.({ data });
    },
    /** Closes all pages, which lose their channels. */
    closePages(): void {
      channels.clear();
      wakeups.clear();
    },
    wake(): void {
      for (const callback of wakeups) callback();
    },
    /** Ends every fault. */
    heal(): void {
      refusals = 0;
      isLockWithheld = false;
      isDeaf = false;
    },
  };
}
