import { findPool } from '../pool/find-pool.js';
import { describeResourceServer as describe, findResourceServer, resourceServerId } from '../pool/resource-servers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DescribeResourceServer: returns a resource server. */
export const describeResourceServer = operation({
  input: { UserPoolId: members.userPoolId, Identifier: resourceServerId },
  run(service, { UserPoolId, Identifier }) {
    const pool = findPool(service, UserPoolId);
    return { ResourceServer: describe(pool, findResourceServer(pool, Identifier)) };
  },
});
