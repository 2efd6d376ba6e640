import type { Pool } from '../model/pool.js';
import type { SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { findDevice, tracksDevices } from './tracking.js';

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
