import { findPool } from '../pool/find-pool.js';
import {
  describeIdentityProvider as describe,
  findIdentityProvider,
  providerName,
} from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DescribeIdentityProvider: returns an identity provider. */
export const describeIdentityProvider = operation({
  input: { UserPoolId: members.userPoolId, ProviderName: providerName },
  run(service, { UserPoolId, ProviderName }) {
    const pool = findPool(service, UserPoolId);
    return { IdentityProvider: describe(pool, findIdentityProvider(pool, ProviderName)) };
  },
});
