import type { AuthDevice } from '../auth-client.js';
import type { CognitoClientConfig } from '../connection/config.js';
import { createPoolSender } from './pool-sender.js';

/** A new device, as a sign-in reports it. */
export interface NewDevice {
  readonly id: string;
  readonly confirmationNecessary: boolean;
}

interface Parts {
  readonly accessToken: string;
  readonly deviceKey: string;
  /** Epoch seconds: `auth_time` of the access token. */
  readonly signedInAt: number;
  readonly fetchDevices: () => Promise<readonly AuthDevice[]>;
  readonly config: () => Promise<CognitoClientConfig>;
}

/**
 * Sends `not_remembered` for a device that the pool remembered by itself at this sign-in; Amplify has no call for it. Leaves
 * an older device alone, because its user may have asked for it, and resolves to undefined then. Never rejects:
 * `confirmationNecessary` is false if the device may still be remembered.
 */
export async function stopUnwantedDevice(parts: Parts): Promise<NewDevice | undefined> {
  const { accessToken: AccessToken, deviceKey: DeviceKey, signedInAt } = parts;
  try {
    const device = (await parts.fetchDevices()).find(({ id }) => id === DeviceKey);
    if (device?.createDate && device.createDate.getTime() < signedInAt * 1000) return undefined;
    const isRemembered = device && device.attributes['dev:device_remembered_status'] !== 'not_remembered';
    if (isRemembered) {
      const send = createPoolSender(await parts.config());
      await send('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
    }
    return { id: DeviceKey, confirmationNecessary: true };
  } catch {
    return { id: DeviceKey, confirmationNecessary: false };
  }
}
