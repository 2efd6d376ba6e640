import type { Grant } from '../model/grant.js';
import type { Client } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { ServiceError } from '../protocol/service-error.js';
import type { RefreshClaims } from './refresh-token.js';

/**
 * Makes the next refresh token of a grant the newest. The one before it is taken for the client's grace period; any other
 * gives itself away as reused and ends the grant.
 *
 * @throws ServiceError RefreshTokenReuseException; its text is unsure.
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
  user.grants.delete(grant.id);
  throw new ServiceError('RefreshTokenReuseException', 'Refresh token has been invalidated by rotation');
}
