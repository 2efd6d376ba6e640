import { describeDevice } from '../devices/describe-devices.js';
import { findDevice, requireTracking } from '../devices/tracking.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** AdminGetDevice: returns a device of a user, remembered or not. */
export const adminGetDevice = operation({
  input: { DeviceKey: members.deviceKey, UserPoolId: members.userPoolId, Username: members.username },
  run(service, { DeviceKey, UserPoolId, Username }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    requireTracking(pool);
    return { Device: describeDevice(findDevice(user, DeviceKey)) };
  },
});
