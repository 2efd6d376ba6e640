import type { AttributeType } from '../model/user.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { integer, list, text } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { describeUser } from '../users/describe-user.js';
import { parseUserFilter } from '../users/user-filter.js';
import { operation } from './operation.js';

/** ListUsers: lists the users of a pool that match a filter. */
export const listUsers = operation({
  input: {
    UserPoolId: members.userPoolId,
    AttributesToGet: list(members.attributeName),
    Limit: integer({ min: 0, max: 60 }),
    PaginationToken: text({ min: 1, pattern: '[\\S]+' }),
    Filter: text({ max: 256 }),
  },
  run(service, { UserPoolId, AttributesToGet, Limit, PaginationToken, Filter }) {
    const { users } = findPool(service, UserPoolId);
    const { items, next } = readPage(filter(users.values(), parseUserFilter(Filter)), Limit || 60, PaginationToken);
    const Users = items.map((user) => {
      const described = describeUser(user);
      const attributes = described.Attributes as readonly AttributeType[];
      const wanted = AttributesToGet ? attributes.filter(({ Name }) => AttributesToGet.includes(Name)) : attributes;
      return { ...described, Attributes: wanted };
    });
    return { Users, ...(next && { PaginationToken: next }) };
  },
});

function* filter<Item>(all: Iterable<Item>, matches: (item: Item) => boolean): Generator<Item> {
  for (const item of all) if (matches(item)) yield item;
}
