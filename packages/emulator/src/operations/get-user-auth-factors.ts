import { members } from '../protocol/common-members.js';
import { describeAuthFactors } from '../sign-in/challenges/first-challenge.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** GetUserAuthFactors: lists the factors that the caller can sign in with. */
export const getUserAuthFactors = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    const { pool, user } = await authorize(service, AccessToken);
    return describeAuthFactors(pool, user);
  },
});
