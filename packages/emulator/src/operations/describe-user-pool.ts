import { describePool } from '../pool/describe-pool.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DescribeUserPool: returns the properties of a pool. */
export const describeUserPool = operation({
  input: { UserPoolId: members.userPoolId },
  run: (service, { UserPoolId }) => ({ UserPool: describePool(findPool(service, UserPoolId)) }),
});
