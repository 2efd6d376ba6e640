import type { Grant } from '../model/grant.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import type { UserSession } from '../model/user-session.js';
import { readPage } from '../protocol/page.js';
import { listTokenSessions, tracksSessions } from './track-sessions.js';

interface Listed {
  readonly session: UserSession;
  readonly clientId: string;
  readonly type: 'TOKEN' | 'SSO';
}

/**
 * Reads one page of a user's sessions, the latest active first. It lags by the emulator's `sessionListLag`. Unsure: the order, and
 * that a pool that doesn't track sessions has an empty list.
 *
 * @param current the grant of the calling token.
 * @throws ServiceError InvalidParameterException for an unknown page token.
 */
export function pageSessions(
  service: Service,
  { pool, user, current }: { readonly pool: Pool; readonly user: User; readonly current?: Grant | undefined },
  { size, token }: { readonly size: number; readonly token: string | undefined },
): object {
  const all = tracksSessions(pool) ? listSessions(service, user) : [];
  const { items, next } = readPage(all, size, token);
  const Sessions = items.map((listed) => describeSession(listed, listed.session === current?.session));
  return { Sessions, ...(next !== undefined && { NextToken: next }) };
}

function listSessions(service: Service, user: User): Listed[] {
  const visible = service.now() - service.sessionListLag;
  const tokens = listTokenSessions(service, user).map(
    ([{ clientId }, session]): Listed => ({ session, clientId, type: 'TOKEN' }),
  );
  const ended = user.endedSessions
    .filter(({ endedAt }) => endedAt > visible)
    .map(({ session, clientId }): Listed => ({ session, clientId, type: 'TOKEN' }));
  const sso = [...user.ssoSessions.values()].map(
    (session): Listed => ({ session, clientId: session.clientId, type: 'SSO' }),
  );
  return [...tokens, ...ended, ...sso]
    .filter(({ session }) => session.startedAt <= visible)
    .sort((left, right) => right.session.lastActiveAt - left.session.lastActiveAt);
}

/** Describes a session as SessionDescriptionType. */
function describeSession({ session, clientId, type }: Listed, isCurrent: boolean): object {
  const { location } = session;
  return {
    SessionId: session.id,
    SessionType: type,
    ClientId: clientId,
    CreateDate: session.startedAt / 1000,
    LastActiveDate: session.lastActiveAt / 1000,
    DeviceType: session.deviceType,
    LastIPAddress: session.lastIp,
    ...(location && {
      LastLocation: { ...(location.city !== undefined && { City: location.city }), Country: location.country },
    }),
    ...(session.ssoId !== undefined && { OriginSessionId: session.ssoId }),
    IsCurrentSession: isCurrent,
  };
}
