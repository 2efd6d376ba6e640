import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Grant } from '../model/grant.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { notAuthorized, userDisabled, userNotFound } from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';

/** The user and the sign-in behind an access token. */
export interface Authorized {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  /** `undefined` if the client has token revocation disabled. */
  readonly grant: Grant | undefined;
}

/**
 * Validates an access token.
 *
 * @throws ServiceError NotAuthorizedException naming the failed check; UserNotFoundException if the user was deleted.
 */
export async function authorize(service: Service, accessToken: string): Promise<Authorized> {
  const found = findIssuer(service, accessToken);
  if (!found) throw notAuthorized('Invalid Access Token');
  const { pool, client } = found;
  const claims = await verify(service, pool, accessToken);
  if (claims.token_use !== 'access') throw notAuthorized('Invalid Access Token');
  if (!String(claims.scope).split(' ').includes('aws.cognito.signin.user.admin')) {
    throw notAuthorized('Access Token does not have required scopes');
  }
  const user = findUser(pool, String(claims.username));
  if (!user || user.sub !== claims.sub) throw userNotFound();
  const grant = typeof claims.origin_jti === 'string' ? user.grants.get(claims.origin_jti) : undefined;
  if (!grant && claims.origin_jti !== undefined) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw userDisabled();
  return { pool, client, user, grant };
}

function findIssuer(service: Service, accessToken: string): { pool: Pool; client: Client } | undefined {
  let claims: JWTPayload;
  try {
    claims = decodeJwt(accessToken);
  } catch {
    return undefined;
  }
  for (const pool of service.pools.values()) {
    if (service.issuerOf(pool) !== claims.iss) continue;
    const client = pool.clients.get(String(claims.client_id));
    if (client) return { pool, client };
  }
  return undefined;
}

async function verify(service: Service, pool: Pool, accessToken: string): Promise<JWTPayload> {
  const key = await service.keys.of(pool);
  try {
    const options = { algorithms: ['RS256'], currentDate: new Date(service.now()) };
    return (await jwtVerify(accessToken, key.verify, options)).payload;
  } catch (error) {
    const expired = error instanceof errors.JWTExpired;
    throw notAuthorized(expired ? 'Access Token has expired' : 'Could not verify signature for Access Token');
  }
}
