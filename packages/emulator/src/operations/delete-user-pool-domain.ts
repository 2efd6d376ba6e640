import { domainName, findDomain } from '../pool/domains.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DeleteUserPoolDomain: deletes a domain of a pool. */
export const deleteUserPoolDomain = operation({
  input: { UserPoolId: members.userPoolId, Domain: domainName },
  run(service, { UserPoolId, Domain }) {
    const pool = findPool(service, UserPoolId);
    pool.domains.delete(findDomain(pool, Domain).Domain);
    return {};
  },
});
