import { describeClient } from '../pool/describe-pool.js';
import { findPoolClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DescribeUserPoolClient: returns the properties of an app client, including its secret. */
export const describeUserPoolClient = operation({
  input: { UserPoolId: members.userPoolId, ClientId: members.clientId },
  run: (service, { UserPoolId, ClientId }) => ({
    UserPoolClient: describeClient(findPoolClient(service, UserPoolId, ClientId).client),
  }),
});
