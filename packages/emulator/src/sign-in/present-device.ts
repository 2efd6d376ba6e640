import { findDevice, tracksDevices } from '../devices/tracking.js';
import type { Pool } from '../pool/pool.types.js';
import type { User } from '../users/user.types.js';
import type { SignInContext } from './auth-session.types.js';

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
