import { deviceVerifier } from '../srp/srp.js';
import type { DeviceContext, NewDevice } from './device-context.types.js';
import { deviceName } from './device-name.js';
import type { DeviceRecord } from './device-store.js';

/**
 * ConfirmDevice for a record that is not confirmed yet. What it sends is worked out while `kept` is under way, and sent
 * when that is done.
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
