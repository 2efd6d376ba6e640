import { systemClock } from '../clock.js';
import type { CognitoClientConfig } from '../connection/config.js';
import type { AuthStorage } from '../storage/auth-storage.js';
import { comparingStorage } from '../storage/comparing-storage.js';
import { sealedStorage } from '../storage/sealed-storage.js';
import { createDeviceStore } from './device-store.js';

/** The storage in which Amplify keeps its devices: Web Storage, or the argument of its `setKeyValueStorage`. */
export interface AmplifyStorage {
  getItem(key: string): string | null | Promise<string | null>;
  removeItem(key: string): void | Promise<void>;
}

export interface AmplifyDevicesOptions {
  /** The app client that Amplify was configured with, if it was another one of the same pool. */
  userPoolClientId?: string;
}

/** Amplify's keys for a device (its TokenStore, and amazon-cognito-identity-js before it). */
const names = ['deviceKey', 'deviceGroupKey', 'randomPasswordKey'] as const;

/**
 * Extends a configuration so that the client takes over the devices that Amplify remembered in this browser. After a
 * migration from Amplify, users then don't need a code that they did not need before. A device moves when its user signs in:
 * it is stored here first, then removed from Amplify's storage. If the user already has a device here, Amplify's copy stays
 * there. A device belongs to one pool and cannot move to another.
 *
 * @param from Called at each sign-in, never on a server. Pass `() => localStorage` unless Amplify uses another storage.
 *
 * @example
 * ```ts
 * const auth = createCognitoClient(withAmplifyDevices({ userPoolId, userPoolClientId }, () => localStorage));
 * ```
 */
export function withAmplifyDevices(
  config: CognitoClientConfig,
  from: () => AmplifyStorage,
  options: AmplifyDevicesOptions = {},
): CognitoClientConfig {
  const { userPoolClientId, clock = systemClock } = config;
  const deviceStore = (place: AuthStorage) =>
    createDeviceStore({ storage: comparingStorage(place, undefined, clock), userPoolClientId });
  const storage = config.storage ?? sealedStorage();
  const devices = deviceStore(storage);
  const prefix = `CognitoIdentityServiceProvider.${options.userPoolClientId ?? userPoolClientId}`;

  async function takeOver({ userId }: { userId: string }): Promise<void> {
    const amplify = from();
    const keys = names.map((name) => `${prefix}.${userId}.${name}`);
    const [deviceKey, deviceGroupKey, devicePassword] = await Promise.all(keys.map((key) => amplify.getItem(key)));
    if (!deviceKey || !deviceGroupKey || !devicePassword) return;
    if (!(await devices.get(userId))) {
      await devices.set(userId, { deviceKey, deviceGroupKey, devicePassword, confirmed: true });
    }
    // Read back through a new store, past the memory of the first: a device that the browser did not keep must stay at Amplify.
    const kept = deviceStore(config.storage ?? sealedStorage());
    if ((await kept.get(userId))?.deviceKey !== deviceKey) return;
    await Promise.all(keys.map((key) => amplify.removeItem(key)));
  }

  return {
    ...config,
    storage,
    async beforeProof(user) {
      await config.beforeProof?.(user);
      // A blocked storage must not fail the sign-in, which continues with a code.
      await takeOver(user).catch(() => undefined);
    },
  };
}
