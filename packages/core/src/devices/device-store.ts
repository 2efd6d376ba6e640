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
  /** The time at which this browser had the device remembered, epoch milliseconds. */
  readonly rememberedAt?: number;
  /** True once the user asked to remember the device; false until then, even if the pool remembers it by itself. */
  readonly wanted?: boolean;
}

/**
 * The device records of this browser, one per user. They are stored under the pool's own name for the user (USER_ID_FOR_SRP,
 * `username` in the access token), so a user has one device, however they type their name.
 */
export interface DeviceStore {
  get(userId: string): Promise<DeviceRecord | undefined>;
  set(userId: string, record: DeviceRecord): Promise<void>;
  /** Stores a changed record, unless the device was forgotten in the meantime. */
  update(userId: string, record: DeviceRecord): Promise<void>;
  /** Removes the user's record, and what the user has typed to sign in. */
  remove(userId: string): Promise<void>;
  /** Checks whether the user's record was removed since the page was loaded. */
  wasRemoved(userId: string): boolean;
  /** Returns the pool's name for a typed one: that of the last sign-in with it here, or the typed one itself. */
  userIdOf(typed: string): Promise<string>;
  /** Keeps what a user with a device typed to sign in. */
  learn(typed: string, userId: string): Promise<void>;
  /** Moves the record that an earlier version stored under the typed name. */
  adopt(typed: string, userId: string): Promise<void>;
}

/** The number of typed names that a browser keeps. The oldest go first. */
const NAMES = 20;

type Names = readonly (readonly [typed: string, userId: string])[];

export function createDeviceStore({
  storage,
  userPoolClientId,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>): DeviceStore {
  const { shared } = storage;
  const keyOf = (userId: string) => `cmk.${userPoolClientId}.device.${userId}`;
  const namesKey = `cmk.${userPoolClientId}.names`;
  const removed = new Set<string>();

  const get = async (userId: string) => parseJson<DeviceRecord>(await shared.get(keyOf(userId)));
  const namesOf = (text: string | undefined) => parseJson<Names>(text) ?? [];

  /** All names are one value, so that they can be found, limited and removed without listing the storage. */
  async function changeNames(decide: (names: Names) => Names): Promise<void> {
    await changeValue(shared, namesKey, (text) => {
      const next = JSON.stringify(decide(namesOf(text)));
      return next === '[]' ? undefined : next;
    });
  }

  const dropNames = (userId: string) => changeNames((names) => names.filter(([, id]) => id !== userId));

  return {
    get,
    set: (userId, record) => shared.set(keyOf(userId), JSON.stringify(record)),
    async update(userId, record) {
      await changeValue(shared, keyOf(userId), (text) => {
        const isSame = parseJson<DeviceRecord>(text)?.deviceKey === record.deviceKey;
        return isSame ? JSON.stringify(record) : text;
      });
    },
    async remove(userId) {
      removed.add(userId);
      await shared.remove(keyOf(userId));
      await dropNames(userId);
    },
    wasRemoved: (userId) => removed.has(userId),
    async userIdOf(typed) {
      return namesOf(await shared.get(namesKey)).find(([name]) => name === typed)?.[1] ?? typed;
    },
    async learn(typed, userId) {
      if (typed === userId || !(await get(userId))) return;
      await changeNames((names) => {
        const isKnown = names.some(([name, id]) => name === typed && id === userId);
        return isKnown ? names : [...names.filter(([name]) => name !== typed), [typed, userId] as const].slice(-NAMES);
      });
      // Another tab has forgotten the device in the meantime.
      if (!(await get(userId))) await dropNames(userId);
    },
    async adopt(typed, userId) {
      const old = typed === userId ? undefined : await get(typed);
      if (!old || 'wanted' in old) return;
      if (!(await get(userId))) await shared.set(keyOf(userId), JSON.stringify(old));
      await shared.remove(keyOf(typed));
    },
  };
}
