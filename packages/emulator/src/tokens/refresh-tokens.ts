import type { Caller } from '../model/caller.js';
import type { Grant } from '../model/grant.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { createOrigin } from '../triggers/origin.js';
import { touchSession } from '../user-sessions/track-sessions.js';
import { type AuthenticationResult, issueTokens, prepareTokens } from './issue-tokens.js';
import { redeemRefreshToken, rotateRefreshToken } from './redeem-refresh-token.js';

/** A refresh token and the request that presents it. */
export interface Refresh {
  readonly token: string;
  readonly deviceKey: string | undefined;
  /** Gets new tokens as GetTokensFromRefreshToken does. It rotates the refresh token if the client does. */
  readonly by: 'InitiateAuth' | 'GetTokensFromRefreshToken';
  readonly caller: Caller;
  readonly metadata: ReadonlyMap<string, string>;
  /** Checks the secret hash, which needs the user. */
  readonly check?: (user: User) => void;
}

/**
 * Issues new tokens for a refresh token.
 *
 * @throws ServiceError NotAuthorizedException; RefreshTokenReuseException; what PreTokenGeneration throws.
 */
export async function refreshTokens(
  service: Service,
  { pool, client }: { readonly pool: Pool; readonly client: Client },
  { token, deviceKey, by, caller, metadata, check }: Refresh,
): Promise<AuthenticationResult> {
  const redeem = async (): Promise<{ user: User; grant: Grant; rotate: () => void }> => {
    const { user, grant, claims } = await redeemRefreshToken(service, { pool, client }, token, deviceKey);
    return { user, grant, rotate: () => rotateRefreshToken(service, { client, user, grant, claims }) };
  };
  const first = await redeem();
  check?.(first.user);
  const source = by === 'InitiateAuth' ? 'RefreshTokens' : 'Authentication';
  const changes = await prepareTokens(service, createOrigin(pool, client, caller, metadata), first.user, source);
  // A function takes its time: the sign-in may have ended.
  const { user, grant, rotate } = service.triggers.has('PreTokenGeneration') ? await redeem() : first;
  const rotates = by === 'GetTokensFromRefreshToken' && client.properties.RefreshTokenRotation?.Feature === 'ENABLED';
  if (rotates) rotate();
  touchSession(service, grant, caller);
  return issueTokens(service, { pool, client, user, grant, changes }, rotates);
}
