import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { pageSessions } from '../user-sessions/list-sessions.js';
import { operation } from './operation.js';

/** AdminListUserSessions: lists a user's sessions, 125 on a page. */
export const adminListUserSessions = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, NextToken: members.nextToken },
  run(service, { UserPoolId, Username, NextToken }) {
    return pageSessions(service, findPoolUser(service, UserPoolId, Username), { size: 125, token: NextToken });
  },
});
