import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { revokeSession } from '../user-sessions/revoke-session.js';
import { operation } from './operation.js';

/** RevokeUserSession: ends a session of the caller, but not the current one. */
export const revokeUserSession = operation({
  input: {
    AccessToken: members.accessToken,
    SessionId: members.sessionId,
    RevokeAssociatedSessions: members.revokeAssociatedSessions,
  },
  async run(service, { AccessToken, SessionId, RevokeAssociatedSessions }) {
    const { pool, user, grant } = await authorize(service, AccessToken);
    const linked = RevokeAssociatedSessions === 'LINKED';
    revokeSession(service, { pool, user, current: grant }, { id: SessionId, linked });
    return {};
  },
});
