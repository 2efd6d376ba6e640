import { describeGroup } from '../groups/describe.js';
import { findGroup, groupName } from '../groups/group-store.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** GetGroup: returns a group. */
export const getGroup = operation({
  input: { UserPoolId: members.userPoolId, GroupName: groupName },
  run(service, { UserPoolId, GroupName }) {
    const pool = findPool(service, UserPoolId);
    return { Group: describeGroup(pool, findGroup(pool, GroupName)) };
  },
});
