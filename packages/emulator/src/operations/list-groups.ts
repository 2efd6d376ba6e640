import { describeGroup } from '../groups/describe.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** ListGroups: lists the groups of a pool. Unsure: by name. */
export const listGroups = operation({
  input: { UserPoolId: members.userPoolId, Limit: integer({ min: 0, max: 60 }), NextToken: members.nextToken },
  run(service, { UserPoolId, Limit, NextToken }) {
    const pool = findPool(service, UserPoolId);
    const groups = [...pool.groups.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
    const { items, next } = readPage(groups, Limit || 60, NextToken);
    return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) };
  },
});
