import { findGroup, groupName } from '../groups/group-store.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** AdminRemoveUserFromGroup: ends a membership. Unsure: a user who isn't a member is no error. */
export const adminRemoveUserFromGroup = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, GroupName: groupName },
  run(service, { UserPoolId, Username, GroupName }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    user.groups.delete(findGroup(pool, GroupName).name);
    return {};
  },
});
