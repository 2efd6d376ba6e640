import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { describeAuthFactors } from '../sign-in/challenges/first-challenge.js';
import { operation } from './operation.js';

/** AdminGetUserAuthFactors: lists the factors that a user can sign in with. */
export const adminGetUserAuthFactors = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    return describeAuthFactors(pool, user);
  },
});
