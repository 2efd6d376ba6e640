import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer, text } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** ListUserPoolClients: lists the app clients of a pool. */
export const listUserPoolClients = operation({
  input: {
    UserPoolId: members.userPoolId,
    MaxResults: integer({ min: 1, max: 60 }),
    NextToken: text({ min: 1, pattern: '[\\S]+' }),
  },
  run(service, { UserPoolId, MaxResults = 60, NextToken }) {
    const { items, next } = readPage([...findPool(service, UserPoolId).clients.values()], MaxResults, NextToken);
    const UserPoolClients = items.map(({ id, properties }) => ({
      ClientId: id,
      UserPoolId,
      ClientName: properties.ClientName ?? '',
    }));
    return { UserPoolClients, ...(next && { NextToken: next }) };
  },
});
