import { describeGroup } from '../groups/describe.js';
import { findGroup, groupMembers, groupName } from '../groups/group-store.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** UpdateGroup: changes a group. Unsure: what is omitted stays. */
export const updateGroup = operation({
  input: { UserPoolId: members.userPoolId, GroupName: groupName, ...groupMembers },
  run(service, { UserPoolId, GroupName, Description, RoleArn, Precedence }) {
    const pool = findPool(service, UserPoolId);
    const group = findGroup(pool, GroupName);
    group.description = Description ?? group.description;
    group.roleArn = RoleArn ?? group.roleArn;
    group.precedence = Precedence ?? group.precedence;
    group.modifiedAt = service.now();
    return { Group: describeGroup(pool, group) };
  },
});
