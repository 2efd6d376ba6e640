import { findPoolClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** GetUserPoolClientSessionConfiguration: returns how long a managed login of an app client lasts. */
export const getUserPoolClientSessionConfiguration = operation({
  input: { UserPoolId: members.userPoolId, ClientId: members.clientId },
  run(service, { UserPoolId, ClientId }) {
    const { client } = findPoolClient(service, UserPoolId, ClientId);
    return { UserPoolId, ClientId, ...(client.sessionConfiguration ?? { SSOSession: { MaxValidityMinutes: 60 } }) };
  },
});
