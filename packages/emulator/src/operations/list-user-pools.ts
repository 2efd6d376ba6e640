import { integer, text } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** ListUserPools: lists all pools. */
export const listUserPools = operation({
  input: { NextToken: text({ min: 1, pattern: '[\\S]+' }), MaxResults: integer({ required: true, min: 1, max: 60 }) },
  run(service, { NextToken, MaxResults }) {
    const { items, next } = readPage([...service.pools.values()], MaxResults, NextToken);
    const UserPools = items.map((pool) => ({
      Id: pool.id,
      Name: pool.properties.UserPoolName ?? '',
      CreationDate: pool.createdAt / 1000,
      LastModifiedDate: pool.modifiedAt / 1000,
    }));
    return { UserPools, ...(next && { NextToken: next }) };
  },
});
