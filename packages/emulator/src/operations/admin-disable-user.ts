import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { endAllGrants } from '../user-sessions/track-sessions.js';
import { operation } from './operation.js';

/** AdminDisableUser: disables a user and revokes all tokens. */
export const adminDisableUser = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { user } = findPoolUser(service, UserPoolId, Username);
    user.enabled = false;
    endAllGrants(service, user);
    user.modifiedAt = service.now();
    return {};
  },
});
