import { findGroup, groupName, deleteGroup as remove } from '../groups/group-store.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DeleteGroup: deletes a group. Its members stay users. */
export const deleteGroup = operation({
  input: { UserPoolId: members.userPoolId, GroupName: groupName },
  run(service, { UserPoolId, GroupName }) {
    const pool = findPool(service, UserPoolId);
    remove(pool, findGroup(pool, GroupName));
    return {};
  },
});
