/** A store of strings. */
export interface KeyValueStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

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
