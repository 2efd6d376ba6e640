import { requireTracking } from '../devices/tracking.js';
import { fromBase64, toHex } from '../protocol/bytes.js';
import { members } from '../protocol/common-members.js';
import { structure, text } from '../protocol/members.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { srpGroup } from '../srp/srp-group.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** ConfirmDevice: stores the SRP verifier of a device. Also remembers it, unless the pool leaves that to the user. */
export const confirmDevice = operation({
  input: {
    AccessToken: members.accessToken,
    DeviceKey: members.deviceKey,
    DeviceSecretVerifierConfig: structure({ PasswordVerifier: text({ max: 131_072 }), Salt: text({ max: 131_072 }) }),
    DeviceName: text({ min: 1, max: 1024 }),
  },
  async run(service, { AccessToken, DeviceKey, DeviceSecretVerifierConfig, DeviceName }, caller) {
    const { pool, user } = await authorize(service, AccessToken);
    requireTracking(pool);
    // Unsure: the message.
    if (user.devices.has(DeviceKey)) throw new ServiceError('DeviceKeyExistsException', 'Device already exists.');
    const issued = [...user.grants.values()].some((grant) => grant.deviceKey === DeviceKey);
    if (!issued) throw invalidParameter('Invalid device key given.');
    const prompt = pool.properties.DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt === true;
    const now = service.now();
    user.devices.set(DeviceKey, {
      key: DeviceKey,
      groupKey: pool.deviceGroupKey,
      name: DeviceName ?? '',
      salt: readNumber(DeviceSecretVerifierConfig?.Salt, 'Salt'),
      verifier: readNumber(DeviceSecretVerifierConfig?.PasswordVerifier, 'PasswordVerifier'),
      remembered: !prompt,
      createdAt: now,
      modifiedAt: now,
      authenticatedAt: now,
      lastIp: caller.ip,
    });
    return { UserConfirmationNecessary: prompt };
  },
});

/** Decodes a number from base64 to hex. Unsure: the message for a malformed one. */
function readNumber(base64: string | undefined, name: string): string {
  const bytes = base64 ? fromBase64(base64) : undefined;
  const value = bytes && bytes.length > 0 && bytes.length <= 400 ? BigInt(`0x${toHex(bytes)}`) : 0n;
  if (value % srpGroup.N === 0n) throw invalidParameter(`Invalid device ${name} given.`);
  return value.toString(16);
}
