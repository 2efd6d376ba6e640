import type { ConnectionContext } from '../connection/context.js';
import { hasProblem } from '../problems/auth-error.js';
import { bytesToBase64 } from '../srp/bytes.js';
import { deviceVerifier } from '../srp/srp.js';
import { deviceName } from './device-name.js';
import type { DeviceRecord, DeviceStore } from './device-store.js';

interface DeviceContext extends Pick<ConnectionContext, 'config' | 'send'> {
  readonly devices: DeviceStore;
}

export interface NewDevice {
  readonly id: string;
  readonly confirmationNecessary: boolean;
}

/**
 * Generates the secret of a device that Cognito has just issued a key for. Registers its verifier once the session is stored,
 * so that a reload in between keeps both. Resolves to undefined if Cognito refuses the device.
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
    // Try again if no answer came: without this call Cognito refuses to refresh the session in an hour.
    return await confirm().catch((error: unknown) => {
      if (isPassing(error)) return confirm();
      throw error;
    });
  } catch (error) {
    // The user is signed in anyway. The record stays unconfirmed, and the next refresh or sign-in confirms it.
    if (isPassing(error)) {
      await kept;
      return { id: deviceKey, confirmationNecessary: false };
    }
    await context.devices.remove(username);
    return undefined;
  }
}

/**
 * Sends ConfirmDevice for a record that is not confirmed yet. Computes its input while `kept` is pending, and sends it once
 * `kept` resolves.
 */
export async function confirmDevice(
  context: DeviceContext,
  username: string,
  accessToken: string,
  record: DeviceRecord,
  kept?: Promise<unknown>,
): Promise<NewDevice> {
  const identity = { group: record.deviceGroupKey, user: record.deviceKey, password: record.devicePassword };
  const { environment, deviceName: nameOf } = context.config;
  const { crypto } = environment;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const [verifier, name] = await Promise.all([
    deviceVerifier(crypto, identity, salt),
    nameOf ? nameOf() : deviceName(environment),
    kept,
  ]);
  const answer = await context
    .send('ConfirmDevice', {
      AccessToken: accessToken,
      DeviceKey: record.deviceKey,
      DeviceName: name,
      DeviceSecretVerifierConfig: verifier,
    })
    .catch((error: Error) => {
      // An earlier attempt succeeded and only its answer was lost: same device, same secret.
      if (error.name === 'DeviceKeyExistsException') return {} as { UserConfirmationNecessary?: boolean };
      throw error;
    });
  const confirmationNecessary = answer.UserConfirmationNecessary ?? false;
  await context.devices.update(username, {
    ...record,
    confirmed: true,
    remembered: answer.UserConfirmationNecessary === false,
  });
  return { id: record.deviceKey, confirmationNecessary };
}

/**
 * Returns the device key that a refresh of the session presents. First confirms a device whose ConfirmDevice got no answer,
 * because Cognito may refuse the refresh otherwise.
 */
export function refreshDeviceKey(context: DeviceContext) {
  return async (username: string, accessToken: string): Promise<string | undefined> => {
    const device = await context.devices.get(username);
    if (device && !device.confirmed) {
      // Ignore a failure, because the access token may have expired.
      await confirmDevice(context, username, accessToken, device).catch(() => undefined);
    }
    return device?.deviceKey;
  };
}
