import { pageDevices } from '../devices/describe-devices.js';
import { requireTracking } from '../devices/tracking.js';
import { members } from '../protocol/common-members.js';
import { integer, text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** ListDevices: lists the caller's remembered devices. */
export const listDevices = operation({
  input: {
    AccessToken: members.accessToken,
    Limit: integer({ min: 0, max: 60 }),
    PaginationToken: text({ min: 1, pattern: '[\\S]+' }),
  },
  async run(service, { AccessToken, Limit, PaginationToken }) {
    const { pool, user } = await authorize(service, AccessToken);
    requireTracking(pool);
    const remembered = [...user.devices.values()].filter((device) => device.remembered);
    return pageDevices(remembered, Limit, PaginationToken);
  },
});
