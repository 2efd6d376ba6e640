import { pageDevices } from '../devices/describe-devices.js';
import { requireTracking } from '../devices/tracking.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer, text } from '../protocol/members.js';
import { operation } from './operation.js';

/** AdminListDevices: lists all devices of a user, remembered or not. */
export const adminListDevices = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    Limit: integer({ min: 0, max: 60 }),
    PaginationToken: text({ min: 1, pattern: '[\\S]+' }),
  },
  run(service, { UserPoolId, Username, Limit, PaginationToken }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    requireTracking(pool);
    return pageDevices([...user.devices.values()], Limit, PaginationToken);
  },
});
