import { findPool } from '../pool/find-pool.js';
import { providerName, deleteIdentityProvider as remove } from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DeleteIdentityProvider: deletes an identity provider. */
export const deleteIdentityProvider = operation({
  input: { UserPoolId: members.userPoolId, ProviderName: providerName },
  run(service, { UserPoolId, ProviderName }) {
    remove(findPool(service, UserPoolId), ProviderName);
    return {};
  },
});
