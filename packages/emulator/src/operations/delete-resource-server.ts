import { findPool } from '../pool/find-pool.js';
import { findResourceServer, resourceServerId } from '../pool/resource-servers.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DeleteResourceServer: deletes a resource server. App clients keep its scopes. */
export const deleteResourceServer = operation({
  input: { UserPoolId: members.userPoolId, Identifier: resourceServerId },
  run(service, { UserPoolId, Identifier }) {
    const pool = findPool(service, UserPoolId);
    pool.resourceServers.delete(findResourceServer(pool, Identifier).Identifier);
    return {};
  },
});
