import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { revokeSession } from '../user-sessions/revoke-session.js';
import { operation } from './operation.js';

/** AdminRevokeUserSession: ends a session of a user. */
export const adminRevokeUserSession = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    SessionId: members.sessionId,
    RevokeAssociatedSessions: members.revokeAssociatedSessions,
  },
  run(service, { UserPoolId, Username, SessionId, RevokeAssociatedSessions }) {
    const linked = RevokeAssociatedSessions === 'LINKED';
    revokeSession(service, findPoolUser(service, UserPoolId, Username), { id: SessionId, linked });
    return {};
  },
});
