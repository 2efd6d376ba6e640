/** A place for small texts. */
export interface KeyValueStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where the client keeps what must outlive a page. */
export interface AuthStorage {
  /** The refresh token and the device secrets: seen by every tab of the origin. */
  readonly shared: KeyValueStore;
  /** Whether other tabs see `shared`, so that they have to hear of a change. Default true. */
  readonly isSharedByTabs?: boolean;
  /** The sign-in under way: seen by this tab only, gone with it. */
  readonly tab: KeyValueStore;
}
