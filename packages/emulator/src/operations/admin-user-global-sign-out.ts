import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { endAllGrants } from '../user-sessions/track-sessions.js';
import { operation } from './operation.js';

/** AdminUserGlobalSignOut: revokes all tokens of a user. */
export const adminUserGlobalSignOut = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    endAllGrants(service, findPoolUser(service, UserPoolId, Username).user);
    return {};
  },
});
