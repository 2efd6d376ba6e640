import { findDevice, requireTracking } from '../devices/tracking.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { operation } from './operation.js';

/** AdminUpdateDeviceStatus: marks a user's device as remembered or not. */
export const adminUpdateDeviceStatus = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    DeviceKey: members.deviceKey,
    DeviceRememberedStatus: text({ oneOf: ['remembered', 'not_remembered'] }),
  },
  run(service, { UserPoolId, Username, DeviceKey, DeviceRememberedStatus }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    requireTracking(pool);
    const device = findDevice(user, DeviceKey);
    if (DeviceRememberedStatus !== undefined) device.remembered = DeviceRememberedStatus === 'remembered';
    device.modifiedAt = service.now();
    return {};
  },
});
