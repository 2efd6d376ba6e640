import { findGroup, groupName, joinGroup } from '../groups/group-store.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** AdminAddUserToGroup: makes a user a member of a group. The tokens issued next have it. */
export const adminAddUserToGroup = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, GroupName: groupName },
  run(service, { UserPoolId, Username, GroupName }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    joinGroup(user, findGroup(pool, GroupName));
    return {};
  },
});
