import type { IdentityProviderDescription } from '../model/pool-description.js';
import { findPool } from '../pool/find-pool.js';
import { addIdentityProvider, describeIdentityProvider, newProviderMembers } from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** CreateIdentityProvider: keeps an identity provider. Nobody can sign in with it. */
export const createIdentityProvider = operation({
  input: { UserPoolId: members.userPoolId, ...newProviderMembers },
  run(service, { UserPoolId, ...description }) {
    const pool = findPool(service, UserPoolId);
    const provider = addIdentityProvider(pool, description as IdentityProviderDescription, service.now());
    return { IdentityProvider: describeIdentityProvider(pool, provider) };
  },
});
