import { findPool } from '../pool/find-pool.js';
import { describeIdentityProvider, findByIdentifier, idpIdentifier } from '../pool/identity-providers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** GetIdentityProviderByIdentifier: returns the identity provider with a friendly name. */
export const getIdentityProviderByIdentifier = operation({
  input: { UserPoolId: members.userPoolId, IdpIdentifier: idpIdentifier },
  run(service, { UserPoolId, IdpIdentifier }) {
    const pool = findPool(service, UserPoolId);
    return { IdentityProvider: describeIdentityProvider(pool, findByIdentifier(pool, IdpIdentifier)) };
  },
});
