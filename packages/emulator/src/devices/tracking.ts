import type { Device } from '../model/device.js';
import type { Pool } from '../model/pool.js';
import type { SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { deviceNotFound, ServiceError } from '../protocol/refusals.js';

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

/**
 * Takes the DEVICE_KEY that a client names.
 *
 * @throws ServiceError ResourceNotFoundException when the user has no such device.
 */
export function presentDevice(
  pool: Pool,
  user: User,
  context: SignInContext,
  deviceKey: string | undefined,
): SignInContext {
  if (!deviceKey || !tracksDevices(pool)) return context;
  return { ...context, deviceKey: findDevice(user, deviceKey).key };
}
