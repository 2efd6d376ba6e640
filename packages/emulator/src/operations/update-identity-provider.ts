import type { IdentityProviderDescription } from '../model/pool-description.js';
import { findPool } from '../pool/find-pool.js';
import {
  changedProviderMembers,
  describeIdentityProvider,
  providerName,
  updateIdentityProvider as update,
} from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** UpdateIdentityProvider: replaces what is given of an identity provider. */
export const updateIdentityProvider = operation({
  input: { UserPoolId: members.userPoolId, ProviderName: providerName, ...changedProviderMembers },
  run(service, { UserPoolId, ProviderName, ...changes }) {
    const pool = findPool(service, UserPoolId);
    const given = defined(changes) as Partial<IdentityProviderDescription>;
    const provider = update(pool, ProviderName, given, service.now());
    return { IdentityProvider: describeIdentityProvider(pool, provider) };
  },
});
