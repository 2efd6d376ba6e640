import { describeGroup } from '../groups/describe.js';
import { addGroup, groupMembers, groupName } from '../groups/group-store.js';
import type { GroupDescription } from '../model/group.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** CreateGroup: adds a group to a pool. */
export const createGroup = operation({
  input: { UserPoolId: members.userPoolId, GroupName: groupName, ...groupMembers },
  run(service, { UserPoolId, ...description }) {
    const pool = findPool(service, UserPoolId);
    const group = addGroup(pool, defined(description) as GroupDescription, service.now());
    return { Group: describeGroup(pool, group) };
  },
});
