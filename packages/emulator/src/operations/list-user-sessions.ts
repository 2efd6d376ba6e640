import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { pageSessions } from '../user-sessions/list-sessions.js';
import { operation } from './operation.js';

/** ListUserSessions: lists the caller's sessions. Unsure: 60 on a page. */
export const listUserSessions = operation({
  input: { AccessToken: members.accessToken, NextToken: members.nextToken },
  async run(service, { AccessToken, NextToken }) {
    const { pool, user, grant } = await authorize(service, AccessToken);
    return pageSessions(service, { pool, user, current: grant }, { size: 60, token: NextToken });
  },
});
