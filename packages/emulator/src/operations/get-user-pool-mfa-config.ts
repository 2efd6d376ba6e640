import { describePoolMfa } from '../mfa/describe-mfa.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** GetUserPoolMfaConfig: whether a pool asks for a second factor, and which it offers. */
export const getUserPoolMfaConfig = operation({
  input: { UserPoolId: members.userPoolId },
  run: (service, { UserPoolId }) => describePoolMfa(findPool(service, UserPoolId)),
});
