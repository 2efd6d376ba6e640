import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { list } from '../protocol/members.js';
import { deleteAttributes } from '../users/attributes.js';
import { operation } from './operation.js';

/** AdminDeleteUserAttributes: deletes attributes of a user. */
export const adminDeleteUserAttributes = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    UserAttributeNames: list(members.attributeName, { required: true }),
  },
  run(service, { UserPoolId, Username, UserAttributeNames }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    deleteAttributes(pool, user, UserAttributeNames, service.now());
    return {};
  },
});
