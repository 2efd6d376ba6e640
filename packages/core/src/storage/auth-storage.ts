/**
 * A store of strings. Some keys end with the pool's name for a user: the client does not hide them, so a store that others can
 * read should, as `sealedStorage` does.
 */
export interface KeyValueStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /**
   * Replaces a value that is still `expected`, in one step that no other tab can interrupt, and resolves to whether it did.
   * `undefined` stands for no value. For a store without this method, the client reads and writes under a Web Lock: safe
   * between tabs only if the browser has Web Locks.
   */
  compareAndSet?(key: string, expected: string | undefined, next: string | undefined): Promise<boolean>;
}

/** A store as far as a page needs it before its first request: it reads, and replaces what it has read. */
export type ComparedStore = Pick<Required<KeyValueStore>, 'get' | 'compareAndSet'>;

/**
 * The storage of a client, for everything that must outlive a page. If you pass your own storage, we trust what it returns.
 *
 * @example
 * ```ts
 * const storage: AuthStorage = { ...sealedStorage(), tab: memoryStorage().tab };
 * ```
 */
export interface AuthStorage {
  /** Holds the refresh token and the device secrets, for every tab of the origin. */
  readonly shared: KeyValueStore;
  /** True if other tabs read `shared`, so that changes are reported to them. Default true. */
  readonly isSharedByTabs?: boolean;
  /** Holds the sign-in in progress, for this tab only. */
  readonly tab: KeyValueStore;
}
