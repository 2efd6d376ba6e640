import type { Device } from '../model/device.js';
import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { deviceNotFound, ServiceError } from '../protocol/service-error.js';

/** Whether the pool tracks devices. */
export function tracksDevices(pool: Pool): boolean {
  return pool.properties.DeviceConfiguration !== undefined;
}

/** @throws ServiceError InvalidUserPoolConfigurationException (unsure: one source has InvalidParameterException). */
export function requireTracking(pool: Pool): void {
  if (!tracksDevices(pool)) {
    throw new ServiceError(
      'InvalidUserPoolConfigurationException',
      'Device tracking not currently enabled for this pool.',
    );
  }
}

/** @throws ServiceError ResourceNotFoundException for a device the user does not have. */
export function findDevice(user: User, deviceKey: string): Device {
  const device = user.devices.get(deviceKey);
  if (!device) throw deviceNotFound();
  return device;
}

/** Whether a device may answer in place of the second factor. */
export function replacesFactor(pool: Pool, device: Device): boolean {
  return pool.properties.DeviceConfiguration?.ChallengeRequiredOnNewDevice === true && device.remembered;
}
