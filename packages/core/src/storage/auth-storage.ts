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
  /** The sign-in under way: seen by this tab only, gone with it. */
  readonly tab: KeyValueStore;
}
