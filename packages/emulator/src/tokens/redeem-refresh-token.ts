import { tracksDevices } from '../devices/tracking.js';
import type { Grant } from '../model/grant.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { notAuthorized, ServiceError, userDisabled } from '../protocol/refusals.js';
import { endGrant } from '../user-sessions/track-sessions.js';
import { findUser } from '../users/find-user.js';
import { openRefreshToken, type RefreshClaims } from './refresh-token.js';

/**
 * Finds the grant of a refresh token. A grant bound to a device needs that device, confirmed and not forgotten.
 *
 * @throws ServiceError NotAuthorizedException.
 */
export async function redeemRefreshToken(
  service: Service,
  { pool, client }: { pool: Pool; client: Client },
  token: string,
  deviceKey: string | undefined,
): Promise<{ user: User; grant: Grant; claims: RefreshClaims }> {
  const claims = await openRefreshToken(await service.keys.of(pool), token);
  if (!claims || claims.clientId !== client.id) throw notAuthorized('Invalid Refresh Token.');
  if (claims.expiresAt <= service.now()) throw notAuthorized('Refresh Token has expired');
  const user = findUser(pool, claims.username);
  if (!user) throw notAuthorized('Invalid Refresh Token.');
  const grant = user.grants.get(claims.grantId);
  if (!grant) throw notAuthorized('Refresh Token has been revoked');
  if (!user.enabled) throw userDisabled();
  const bound = grant.deviceKey !== undefined && tracksDevices(pool);
  if (bound && (deviceKey !== grant.deviceKey || !user.devices.has(grant.deviceKey ?? ''))) {
    throw notAuthorized('Invalid Refresh Token.');
  }
  return { user, grant, claims };
}

/**
 * Rotates the refresh token of a grant. The previous one stays valid for the client's grace period. Reuse of any older one
 * revokes the grant.
 *
 * @throws ServiceError RefreshTokenReuseException. Unsure: the message.
 */
export function rotateRefreshToken(
  service: Service,
  { client, user, grant, claims }: { client: Client; user: User; grant: Grant; claims: RefreshClaims },
): void {
  const now = service.now();
  if (claims.rotation === grant.rotation) {
    grant.rotation += 1;
    grant.previousUntil = now + (client.properties.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0) * 1000;
    return;
  }
  if (claims.rotation === grant.rotation - 1 && now < grant.previousUntil) return;
  endGrant(service, user, grant);
  throw new ServiceError('RefreshTokenReuseException', 'Refresh token has been invalidated by rotation');
}
