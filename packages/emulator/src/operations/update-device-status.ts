import { findDevice, requireTracking } from '../devices/tracking.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** UpdateDeviceStatus: marks a device of the caller as remembered or not. */
export const updateDeviceStatus = operation({
  input: {
    AccessToken: members.accessToken,
    DeviceKey: members.deviceKey,
    DeviceRememberedStatus: text({ oneOf: ['remembered', 'not_remembered'] }),
  },
  async run(service, { AccessToken, DeviceKey, DeviceRememberedStatus }) {
    const { pool, user } = await authorize(service, AccessToken);
    requireTracking(pool);
    const device = findDevice(user, DeviceKey);
    if (DeviceRememberedStatus !== undefined) device.remembered = DeviceRememberedStatus === 'remembered';
    device.modifiedAt = service.now();
    return {};
  },
});
