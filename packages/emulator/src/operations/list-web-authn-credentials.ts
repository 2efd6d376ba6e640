import { pagePasskeys } from '../passkeys/describe-passkeys.js';
import { members } from '../protocol/common-members.js';
import { integer, text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** ListWebAuthnCredentials: lists the caller's passkeys. */
export const listWebAuthnCredentials = operation({
  input: {
    AccessToken: members.accessToken,
    NextToken: text({ min: 1, max: 131_072, pattern: '[\\S]+' }),
    MaxResults: integer({ min: 0, max: 20 }),
  },
  async run(service, { AccessToken, NextToken, MaxResults }) {
    const { user } = await authorize(service, AccessToken);
    return pagePasskeys(user, MaxResults, NextToken);
  },
});
