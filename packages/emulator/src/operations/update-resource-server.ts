import { findPool } from '../pool/find-pool.js';
import {
  describeResourceServer,
  findResourceServer,
  resourceServerId,
  resourceServerMembers,
} from '../pool/resource-servers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** UpdateResourceServer: replaces the name and the scopes of a resource server. */
export const updateResourceServer = operation({
  input: { UserPoolId: members.userPoolId, Identifier: resourceServerId, ...resourceServerMembers },
  run(service, { UserPoolId, Identifier, Name, Scopes = [] }) {
    const pool = findPool(service, UserPoolId);
    const server = { ...findResourceServer(pool, Identifier), Name, Scopes };
    pool.resourceServers.set(Identifier, server);
    return { ResourceServer: describeResourceServer(pool, server) };
  },
});
