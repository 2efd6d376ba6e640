import { findDevice, requireTracking } from '../devices/tracking.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** ForgetDevice: forgets a device of the caller. Refresh tokens bound to it stop working. */
export const forgetDevice = operation({
  input: { AccessToken: members.optionalAccessToken, DeviceKey: members.deviceKey },
  async run(service, { AccessToken = '', DeviceKey }) {
    const { pool, user } = await authorize(service, AccessToken);
    requireTracking(pool);
    user.devices.delete(findDevice(user, DeviceKey).key);
    return {};
  },
});
