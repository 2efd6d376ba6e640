import { describeDevice } from '../devices/describe-devices.js';
import { findDevice, requireTracking } from '../devices/tracking.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { deviceNotFound } from '../protocol/refusals.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** GetDevice: returns a remembered device of the caller. */
export const getDevice = operation({
  input: { DeviceKey: members.deviceKey, AccessToken: text({ pattern: '[A-Za-z0-9-_=.]+', sensitive: true }) },
  async run(service, { DeviceKey, AccessToken = '' }) {
    const { pool, user } = await authorize(service, AccessToken);
    requireTracking(pool);
    const device = findDevice(user, DeviceKey);
    if (!device.remembered) throw deviceNotFound();
    return { Device: describeDevice(device) };
  },
});
