import { findPool } from '../pool/find-pool.js';
import { describeResourceServer } from '../pool/resource-servers.js';
import { members } from '../protocol/common-members.js';
import { integer } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** ListResourceServers: lists the resource servers of a pool. Unsure: 50 in a page by default, the oldest first. */
export const listResourceServers = operation({
  input: { UserPoolId: members.userPoolId, MaxResults: integer({ min: 1, max: 50 }), NextToken: members.nextToken },
  run(service, { UserPoolId, MaxResults = 50, NextToken }) {
    const pool = findPool(service, UserPoolId);
    const { items, next } = readPage(pool.resourceServers.values(), MaxResults, NextToken);
    return {
      ResourceServers: items.map((server) => describeResourceServer(pool, server)),
      ...(next && { NextToken: next }),
    };
  },
});
