import { describeHosting, domainMembers, domainName, updateDomain } from '../pool/domains.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** UpdateUserPoolDomain: replaces the settings of a domain that are given. */
export const updateUserPoolDomain = operation({
  input: { UserPoolId: members.userPoolId, Domain: domainName, ...domainMembers },
  run(service, { UserPoolId, Domain, ...changes }) {
    return describeHosting(updateDomain(findPool(service, UserPoolId), Domain, changes));
  },
});
