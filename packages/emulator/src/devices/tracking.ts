import type { Device } from '../model/device.js';
import type { Pool } from '../model/pool.js';
import type { SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { deviceNotFound, ServiceError } from '../protocol/refusals.js';

/** Checks whether the pool tracks devices. */
export function tracksDevices(pool: Pool): boolean {
  return pool.properties.DeviceConfiguration !== undefined;
}

/**
 * Requires a pool that tracks devices.
 *
 * @throws ServiceError InvalidUserPoolConfigurationException. Unsure: one source says InvalidParameterException.
 */
export function requireTracking(pool: Pool): void {
  if (!tracksDevices(pool)) {
    throw new ServiceError(
      'InvalidUserPoolConfigurationException',
      'Device tracking not currently enabled for this pool.',
    );
  }
}

/** Finds a device of the user. @throws ServiceError ResourceNotFoundException. */
export function findDevice(user: User, deviceKey: string): Device {
  const device = user.devices.get(deviceKey);
  if (!device) throw deviceNotFound();
  return device;
}

/** Checks whether a device may replace the second factor. */
export function replacesFactor(pool: Pool, device: Device): boolean {
  return pool.properties.DeviceConfiguration?.ChallengeRequiredOnNewDevice === true && device.remembered;
}

/**
 * Adds the DEVICE_KEY that a client sent to a sign-in. Pools without device tracking ignore it.
 *
 * @throws ServiceError ResourceNotFoundException if the user has no such device.
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
