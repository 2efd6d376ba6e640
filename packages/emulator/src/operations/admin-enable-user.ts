import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** AdminEnableUser: enables a user. */
export const adminEnableUser = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { user } = findPoolUser(service, UserPoolId, Username);
    user.enabled = true;
    user.modifiedAt = service.now();
    return {};
  },
});
