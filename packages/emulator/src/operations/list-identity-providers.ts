import { findPool } from '../pool/find-pool.js';
import { summarizeIdentityProvider } from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { integer } from '../protocol/members.js';
import { readPage } from '../protocol/page.js';
import { operation } from './operation.js';

/** ListIdentityProviders: lists the identity providers of a pool. Unsure: 60 in a page by default, the oldest first. */
export const listIdentityProviders = operation({
  input: { UserPoolId: members.userPoolId, MaxResults: integer({ min: 0, max: 60 }), NextToken: members.nextToken },
  run(service, { UserPoolId, MaxResults, NextToken }) {
    const pool = findPool(service, UserPoolId);
    const { items, next } = readPage(pool.identityProviders.values(), MaxResults || 60, NextToken);
    return { Providers: items.map(summarizeIdentityProvider), ...(next && { NextToken: next }) };
  },
});
