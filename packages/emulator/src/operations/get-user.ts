import { describeMfa } from '../mfa/describe-mfa.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { listAttributes } from '../users/describe-user.js';
import { operation } from './operation.js';

/** GetUser: returns the caller's attributes and factors. */
export const getUser = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    const { client, user } = await authorize(service, AccessToken);
    return {
      Username: user.username,
      UserAttributes: listAttributes(user, client.properties.ReadAttributes),
      ...describeMfa(user),
    };
  },
});
