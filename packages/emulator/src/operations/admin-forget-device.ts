import { findDevice, requireTracking } from '../devices/tracking.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** AdminForgetDevice: forgets a user's device. */
export const adminForgetDevice = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, DeviceKey: members.deviceKey },
  run(service, { UserPoolId, Username, DeviceKey }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    requireTracking(pool);
    user.devices.delete(findDevice(user, DeviceKey).key);
    return {};
  },
});
