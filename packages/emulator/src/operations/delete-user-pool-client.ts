import { findPoolClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** DeleteUserPoolClient: deletes an app client. */
export const deleteUserPoolClient = operation({
  input: { UserPoolId: members.userPoolId, ClientId: members.clientId },
  run(service, { UserPoolId, ClientId }) {
    const { pool, client } = findPoolClient(service, UserPoolId, ClientId);
    pool.clients.delete(client.id);
    return {};
  },
});
