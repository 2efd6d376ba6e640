import { describeGroup, listGroupsOf } from '../groups/describe.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** AdminListGroupsForUser: lists the groups of a user, the best precedence first. */
export const adminListGroupsForUser = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    Limit: integer({ min: 0, max: 60 }),
    NextToken: members.nextToken,
  },
  run(service, { UserPoolId, Username, Limit, NextToken }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    const { items, next } = readPage(listGroupsOf(pool, user), Limit || 60, NextToken);
    return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) };
  },
});
