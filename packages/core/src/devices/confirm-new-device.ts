import { hasProblem } from '../problems/auth-error.js';
import { bytesToBase64 } from '../srp/bytes.js';
import { confirmDevice } from './confirm-device.js';
import type { DeviceContext, NewDevice } from './device-context.types.js';

/**
 * Makes the secret of a device that Cognito has just given a key, and registers its verifier once the session is kept:
 * whoever reloads in between is signed in and has the device.
 */
export async function confirmNewDevice(
  context: DeviceContext,
  username: string,
  accessToken: string,
  metadata: { DeviceKey?: string; DeviceGroupKey?: string },
  sessionKept: Promise<unknown>,
): Promise<NewDevice | undefined> {
  const { DeviceKey: deviceKey, DeviceGroupKey: deviceGroupKey } = metadata;
  if (!deviceKey || !deviceGroupKey) return undefined;
  const devicePassword = bytesToBase64(context.config.environment.crypto.getRandomValues(new Uint8Array(40)));
  const record = { deviceKey, deviceGroupKey, devicePassword, confirmed: false };
  const kept = Promise.all([sessionKept, context.devices.set(username, record)]);
  const confirm = () => confirmDevice(context, username, accessToken, record, kept);
  const isPassing = (error: unknown) => hasProblem(error, 'network', 'service', 'rate-limited');
  try {
    // Once more when no answer came: without this call Cognito refuses to refresh the session in an hour.
    return await confirm().catch((error: unknown) => {
      if (isPassing(error)) return confirm();
      throw error;
    });
  } catch (error) {
    // The user is signed in all the same. The record says what is left to do, and the next refresh or sign-in does it.
    if (isPassing(error)) {
      await kept;
      return { id: deviceKey, confirmationNecessary: false };
    }
    await context.devices.remove(username);
    return undefined;
  }
}
