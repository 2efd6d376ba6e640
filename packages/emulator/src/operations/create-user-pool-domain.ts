import { addDomain, describeHosting, domainMembers, domainName } from '../pool/domains.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** CreateUserPoolDomain: keeps a domain. It has no pages. */
export const createUserPoolDomain = operation({
  input: { UserPoolId: members.userPoolId, Domain: domainName, ...domainMembers },
  run(service, { UserPoolId, ...domain }) {
    addDomain(service.pools.values(), findPool(service, UserPoolId), domain);
    return describeHosting(domain);
  },
});
