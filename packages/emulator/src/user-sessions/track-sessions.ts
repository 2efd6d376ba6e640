import type { Caller } from '../model/caller.js';
import type { Grant } from '../model/grant.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import type { PoolSessionConfiguration, UserSession } from '../model/user-session.js';
import { randomText } from '../random/random-text.js';
import { describeDeviceType } from './device-type.js';

const untracked: PoolSessionConfiguration = { UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } };

/** Reads the session configuration of a pool. One that was never set tracks nothing. */
export function readSessionConfiguration(pool: Pool): PoolSessionConfiguration {
  return pool.sessionConfiguration ?? untracked;
}

/** Checks whether a pool tracks sessions. */
export function tracksSessions(pool: Pool): boolean {
  return readSessionConfiguration(pool).UserSessionTracking === 'ENABLED';
}

/** Generates a session ID. */
export function generateSessionId(service: Service, type: 'tkn' | 'sso'): string {
  return type + randomText(service.random, 'abcdefghijklmnopqrstuvwxyz0123456789', 25);
}

/**
 * Begins the session of a sign-in. At the pool's maximum, the sessions that were used least recently end first.
 *
 * @returns `undefined` if the pool doesn't track sessions. Such a sign-in stays out of the list for ever.
 */
export function startSession(service: Service, pool: Pool, user: User, caller: Caller): UserSession | undefined {
  if (!tracksSessions(pool)) return undefined;
  const { MaxPerUser } = readSessionConfiguration(pool).TokenSession;
  const active = listTokenSessions(service, user);
  active.sort(([, left], [, right]) => left.lastActiveAt - right.lastActiveAt);
  // Unsure: an eviction revokes the access tokens too.
  for (const [grant] of active.slice(0, Math.max(active.length - MaxPerUser + 1, 0))) endGrant(service, user, grant);
  return {
    id: generateSessionId(service, 'tkn'),
    startedAt: service.now(),
    lastActiveAt: service.now(),
    deviceType: describeDeviceType(caller.userAgent),
    lastIp: caller.ip,
    location: undefined,
    ssoId: undefined,
  };
}

/** Lists the tracked grants that have not expired, with their sessions. */
export function listTokenSessions(service: Service, user: User): [Grant, UserSession][] {
  return [...user.grants.values()].flatMap((grant) =>
    grant.session && grant.expiresAt > service.now() ? [[grant, grant.session]] : [],
  );
}

/** Updates a session after a refresh. */
export function touchSession(service: Service, { session }: Grant, caller: Caller): void {
  if (!session) return;
  session.lastActiveAt = service.now();
  session.deviceType = describeDeviceType(caller.userAgent);
  session.lastIp = caller.ip;
}

/** Revokes the tokens of a grant and ends its session. A list that lags shows it a little longer. */
export function endGrant(service: Service, user: User, grant: Grant): void {
  if (!user.grants.delete(grant.id) || !grant.session || service.sessionListLag === 0) return;
  const since = service.now() - service.sessionListLag;
  user.endedSessions = [
    ...user.endedSessions.filter(({ endedAt }) => endedAt > since),
    { session: grant.session, clientId: grant.clientId, endedAt: service.now() },
  ];
}

/** Revokes all tokens of a user. */
export function endAllGrants(service: Service, user: User): void {
  for (const grant of [...user.grants.values()]) endGrant(service, user, grant);
}
