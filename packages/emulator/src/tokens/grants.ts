import type { Caller } from '../model/caller.js';
import type { Grant } from '../model/grant.js';
import type { Client, Pool } from '../model/pool.js';
import type { TokenValidityUnit } from '../model/pool-description.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { randomUuid } from '../random/random-text.js';
import { startSession } from '../user-sessions/track-sessions.js';

/** Records a completed sign-in and removes expired grants. */
export function openGrant(
  service: Service,
  { pool, client, user, caller }: { pool: Pool; client: Client; user: User; caller: Caller },
  { deviceKey, methods }: Pick<Grant, 'deviceKey' | 'methods'>,
): Grant {
  const now = service.now();
  // Grants are sorted by age, so stop at the first valid one.
  for (const [id, grant] of user.grants) {
    if (grant.expiresAt > now) break;
    user.grants.delete(id);
  }
  const grant: Grant = {
    id: randomUuid(service.random),
    clientId: client.id,
    authTime: Math.floor(now / 1000),
    expiresAt: now + readTokenValidity(client).refresh * 1000,
    methods,
    session: startSession(service, pool, user, caller),
    deviceKey,
    rotation: 0,
    previousUntil: 0,
  };
  user.grants.set(grant.id, grant);
  return grant;
}

/** Token lifetimes in seconds. */
export interface TokenValidity {
  readonly access: number;
  readonly id: number;
  readonly refresh: number;
}

const seconds: Record<TokenValidityUnit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** Reads a client's token lifetimes. The defaults are an hour for access and ID tokens and 30 days for refresh tokens. */
export function readTokenValidity({ properties }: Client): TokenValidity {
  const units = properties.TokenValidityUnits ?? {};
  return {
    access: (properties.AccessTokenValidity ?? 0) * seconds[units.AccessToken ?? 'hours'] || 3600,
    id: (properties.IdTokenValidity ?? 0) * seconds[units.IdToken ?? 'hours'] || 3600,
    // 0 means the default of 30 days.
    refresh: (properties.RefreshTokenValidity ?? 0) * seconds[units.RefreshToken ?? 'days'] || 30 * seconds.days,
  };
}
