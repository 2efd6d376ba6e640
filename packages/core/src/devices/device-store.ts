import type { ResolvedConfig } from '../connection/config.js';
import { changeValue } from '../storage/change-value.js';
import { parseJson } from '../text/parse-json.js';

/** This browser as a device of one user. */
export interface DeviceRecord {
  readonly deviceKey: string;
  readonly deviceGroupKey: string;
  /** The secret that proves the device by SRP. Generated here and never sent. */
  readonly devicePassword: string;
  /** False until ConfirmDevice succeeded; until then Cognito refuses to refresh the session. */
  readonly confirmed: boolean;
  /** True if Cognito remembers the device; absent if this browser does not know. */
  readonly remembered?: boolean;
}

/** The device records of this browser, one per user. */
export interface DeviceStore {
  get(username: string): Promise<DeviceRecord | undefined>;
  set(username: string, record: DeviceRecord): Promise<void>;
  /** Stores a changed record, unless the device was forgotten in the meantime. */
  update(username: string, record: DeviceRecord): Promise<void>;
  remove(username: string): Promise<void>;
  /** Checks whether the user's record was removed since the page was loaded. */
  wasRemoved(username: string): boolean;
}

export function createDeviceStore({
  storage,
  userPoolClientId,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>): DeviceStore {
  const keyOf = (username: string) => `cmk.${userPoolClientId}.device.${username}`;
  const removed = new Set<string>();
  return {
    get: async (username) => parseJson<DeviceRecord>(await storage.shared.get(keyOf(username))),
    set: (username, record) => storage.shared.set(keyOf(username), JSON.stringify(record)),
    async update(username, record) {
      await changeValue(storage.shared, keyOf(username), (text) => {
        const isSame = parseJson<DeviceRecord>(text)?.deviceKey === record.deviceKey;
        return isSame ? JSON.stringify(record) : text;
      });
    },
    remove(username) {
      removed.add(username);
      return storage.shared.remove(keyOf(username));
    },
    wasRemoved: (username) => removed.has(username),
  };
}
