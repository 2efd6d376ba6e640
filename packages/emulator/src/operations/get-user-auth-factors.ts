import { describeMfa } from '../mfa/describe-mfa.js';
import { members } from '../protocol/common-members.js';
import { listAuthFactors } from '../sign-in/challenges/first-challenge.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** GetUserAuthFactors: lists the factors that the caller can sign in with. */
export const getUserAuthFactors = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    const { pool, user } = await authorize(service, AccessToken);
    return {
      Username: user.username,
      ...describeMfa(user),
      ConfiguredUserAuthFactors: listAuthFactors(pool, user),
    };
  },
});
