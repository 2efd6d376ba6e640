import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { endAllGrants } from '../user-sessions/track-sessions.js';
import { operation } from './operation.js';

/** GlobalSignOut: revokes all tokens of the caller. */
export const globalSignOut = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    const { user } = await authorize(service, AccessToken);
    endAllGrants(service, user);
    return {};
  },
});
