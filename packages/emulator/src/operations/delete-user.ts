import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { userKey } from '../users/find-user.js';
import { operation } from './operation.js';

/** DeleteUser: deletes the caller. */
export const deleteUser = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    const { pool, user } = await authorize(service, AccessToken);
    pool.users.delete(userKey(pool, user.username));
    return {};
  },
});
