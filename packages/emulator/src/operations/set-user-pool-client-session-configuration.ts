import { findPoolClient } from '../pool/find-pool.js';
import { clientSessionMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { tracksSessions } from '../user-sessions/track-sessions.js';
import { operation } from './operation.js';

/** SetUserPoolClientSessionConfiguration: sets how long a managed login lasts. The emulator keeps it; it has no managed login. */
export const setUserPoolClientSessionConfiguration = operation({
  input: { UserPoolId: members.userPoolId, ClientId: members.clientId, ...clientSessionMembers },
  run(service, { UserPoolId, ClientId, ...configuration }) {
    const { pool, client } = findPoolClient(service, UserPoolId, ClientId);
    // Unsure: the exception and its message.
    if (!tracksSessions(pool)) throw invalidParameter('User session tracking is not enabled for this user pool.');
    client.sessionConfiguration = configuration;
    return { UserPoolId, ClientId, ...configuration };
  },
});
