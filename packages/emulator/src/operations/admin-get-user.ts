import { describeMfa } from '../mfa/describe-mfa.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { describeUser } from '../users/describe-user.js';
import { operation } from './operation.js';

/** AdminGetUser: returns a user's attributes, status and factors. */
export const adminGetUser = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { user } = findPoolUser(service, UserPoolId, Username);
    const { Attributes, ...described } = describeUser(user);
    return { ...described, UserAttributes: Attributes, ...describeMfa(user) };
  },
});
