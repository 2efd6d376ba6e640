import type { Grant } from '../model/grant.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { endGrant, listTokenSessions, tracksSessions } from './track-sessions.js';

/**
 * Revokes a session with all its tokens. With `linked`, a token session takes the managed login along that it came through, and
 * a managed login all token sessions that came through it.
 *
 * @param current the grant of the calling token, which can't be revoked.
 * @throws ServiceError ResourceNotFoundException or InvalidParameterException. Unsure: both, and their messages.
 */
export function revokeSession(
  service: Service,
  { pool, user, current }: { readonly pool: Pool; readonly user: User; readonly current?: Grant | undefined },
  { id, linked }: { readonly id: string; readonly linked: boolean },
): void {
  const grants = tracksSessions(pool) ? listTokenSessions(service, user) : [];
  const own = grants.filter(([, session]) => session.id === id);
  const [, named] = own[0] ?? [];
  const sso = tracksSessions(pool) ? user.ssoSessions.get(id) : undefined;
  if (!named && !sso) throw new ServiceError('ResourceNotFoundException', 'Session does not exist.');
  const through = sso && linked ? grants.filter(([, session]) => session.ssoId === sso.id) : [];
  const ending = [...own, ...through].map(([grant]) => grant);
  if (ending.some((grant) => grant === current)) throw invalidParameter('The current session cannot be revoked.');
  for (const grant of ending) endGrant(service, user, grant);
  const parent = sso?.id ?? (linked ? named?.ssoId : undefined);
  if (parent !== undefined) user.ssoSessions.delete(parent);
}
