import { findPool } from '../pool/find-pool.js';
import {
  addResourceServer,
  describeResourceServer,
  resourceServerId,
  resourceServerMembers,
} from '../pool/resource-servers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** CreateResourceServer: keeps a resource server. There is no token endpoint that would issue its scopes. */
export const createResourceServer = operation({
  input: { UserPoolId: members.userPoolId, Identifier: resourceServerId, ...resourceServerMembers },
  run(service, { UserPoolId, Identifier, Name, Scopes = [] }) {
    const pool = findPool(service, UserPoolId);
    const server = { Identifier, Name, Scopes };
    addResourceServer(pool, server);
    return { ResourceServer: describeResourceServer(pool, server) };
  },
});
