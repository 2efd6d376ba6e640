import { members } from '../protocol/common-members.js';
import { list } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { deleteAttributes } from '../users/attributes.js';
import { operation } from './operation.js';

/** DeleteUserAttributes: deletes attributes of the caller. */
export const deleteUserAttributes = operation({
  input: { UserAttributeNames: list(members.attributeName, { required: true }), AccessToken: members.accessToken },
  async run(service, { UserAttributeNames, AccessToken }) {
    const { pool, client, user } = await authorize(service, AccessToken);
    deleteAttributes(pool, user, UserAttributeNames, service.now(), { by: 'user', client });
    return {};
  },
});
