import { describePoolMfa } from '../mfa/describe-mfa.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** GetUserPoolMfaConfig: returns a pool's MFA mode and factors. */
export const getUserPoolMfaConfig = operation({
  input: { UserPoolId: members.userPoolId },
  run: (service, { UserPoolId }) => describePoolMfa(findPool(service, UserPoolId)),
});
