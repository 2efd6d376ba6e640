import type { ResolvedConfig } from '../client/config.js';
import type { LoadCode } from '../client/load-code.js';
import type { Send } from '../client/sender.js';
import { hasProblem } from '../problems/auth-error.js';
import { bytesToBase64 } from '../srp/bytes.js';
import { deviceName } from './device-name.js';
import type { DeviceRecord, DeviceStore } from './device-store.js';

interface DeviceContext {
  readonly config: ResolvedConfig;
  readonly send: Send;
  readonly load: LoadCode;
  readonly devices: DeviceStore;
}

export interface NewDevice {
  readonly id: string;
  readonly confirmationNecessary: boolean;
}

/** Makes the secret of a device that Cognito has just given a key, and registers its verifier. */
export async function confirmNewDevice(
  context: DeviceContext,
  username: string,
  accessToken: string,
  metadata: { DeviceKey?: string; DeviceGroupKey?: string },
): Promise<NewDevice | undefined> {
  const { DeviceKey: deviceKey, DeviceGroupKey: deviceGroupKey } = metadata;
  if (!deviceKey || !deviceGroupKey) return undefined;
  const devicePassword = bytesToBase64(context.config.environment.crypto.getRandomValues(new Uint8Array(40)));
  const record = { deviceKey, deviceGroupKey, devicePassword, confirmed: false };
  await context.devices.set(username, record);
  const confirm = () => confirmDevice(context, username, accessToken, record);
  const isPassing = (error: unknown) => hasProblem(error, 'network', 'service', 'rate-limited');
  try {
    // Once more when no answer came: without this call Cognito refuses to refresh the session in an hour.
    return await confirm().catch((error: unknown) => {
      if (isPassing(error)) return confirm();
      throw error;
    });
  } catch (error) {
    // The user is signed in all the same. The record says what is left to do, and the next refresh or sign-in does it.
    if (isPassing(error)) return { id: deviceKey, confirmationNecessary: false };
    await context.devices.remove(username);
    return undefined;
  }
}

/** ConfirmDevice for a record that is not confirmed yet. */
export async function confirmDevice(
  context: DeviceContext,
  username: string,
  accessToken: string,
  record: DeviceRecord,
): Promise<NewDevice> {
  const identity = { group: record.deviceGroupKey, user: record.deviceKey, password: record.devicePassword };
  const { environment, deviceName: nameOf } = context.config;
  const { crypto } = environment;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { deviceVerifier } = await context.load('ConfirmDevice');
  const [verifier, name] = await Promise.all([
    deviceVerifier(crypto, identity, salt),
    nameOf ? nameOf() : deviceName(environment.userAgent()),
  ]);
  const answer = await context
    .send('ConfirmDevice', {
      AccessToken: accessToken,
      DeviceKey: record.deviceKey,
      DeviceName: name,
      DeviceSecretVerifierConfig: verifier,
    })
    .catch((error: Error) => {
      // An earlier try got there, though its answer did not come back: same device, same secret.
      if (error.name === 'DeviceKeyExistsException') return {} as { UserConfirmationNecessary?: boolean };
      throw error;
    });
  const confirmationNecessary = answer.UserConfirmationNecessary ?? false;
  await context.devices.set(username, {
    ...record,
    confirmed: true,
    remembered: answer.UserConfirmationNecessary === false,
  });
  return { id: record.deviceKey, confirmationNecessary };
}
