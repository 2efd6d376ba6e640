import { findGroup, groupName } from '../groups/group-store.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { describeUser } from '../users/describe-user.js';
import { operation } from './operation.js';

/** ListUsersInGroup: lists the members of a group. */
export const listUsersInGroup = operation({
  input: {
    UserPoolId: members.userPoolId,
    GroupName: groupName,
    Limit: integer({ min: 0, max: 60 }),
    NextToken: members.nextToken,
  },
  run(service, { UserPoolId, GroupName, Limit, NextToken }) {
    const pool = findPool(service, UserPoolId);
    const { name } = findGroup(pool, GroupName);
    const users = [...pool.users.values()].filter(({ groups }) => groups.has(name));
    const { items, next } = readPage(users, Limit || 60, NextToken);
    return { Users: items.map(describeUser), ...(next && { NextToken: next }) };
  },
});
