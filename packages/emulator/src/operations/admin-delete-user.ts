import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { userKey } from '../users/find-user.js';
import { operation } from './operation.js';

/** AdminDeleteUser: deletes a user. */
export const adminDeleteUser = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    pool.users.delete(userKey(pool, user.username));
    return {};
  },
});
