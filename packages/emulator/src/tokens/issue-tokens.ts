import { readGroupClaims } from '../groups/describe.js';
import type { Grant } from '../model/grant.js';
import type { PoolKeys } from '../model/keys.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { AuthMethod } from '../model/session.js';
import type { Origin } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';
import { randomUuid } from '../random/random-text.js';
import {
  adminScope,
  changeAccessClaims,
  changeIdClaims,
  runPreTokenGeneration,
  type TokenChanges,
  type TokenSource,
} from '../triggers/token-claims.js';
import { isStandard } from '../users/schema.js';
import { readTokenValidity } from './grants.js';
import { sealRefreshToken } from './refresh-token.js';

/** AuthenticationResult on the wire. */
export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
  readonly NewDeviceMetadata?: { readonly DeviceKey: string; readonly DeviceGroupKey: string };
}

/** Asks the PreTokenGeneration function what the tokens of a user should say. Call it before anything changes for the tokens. */
export function prepareTokens(
  service: Service,
  origin: Origin,
  user: User,
  source: TokenSource,
): Promise<TokenChanges> {
  return runPreTokenGeneration(service, origin, user, source, readGroupClaims(origin.pool, user));
}

/** The sign-in that tokens are for, and what they say. */
export interface TokenInput {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  readonly grant: Grant;
  readonly changes: TokenChanges;
}

/** Issues an access and an ID token for a grant and, on request, its refresh token. */
export async function issueTokens(
  service: Service,
  { pool, client, user, grant, changes }: TokenInput,
  withRefreshToken: boolean,
): Promise<AuthenticationResult> {
  const key = await service.keys.of(pool);
  const validity = readTokenValidity(client);
  const iat = Math.floor(service.now() / 1000);
  const revocable = client.properties.EnableTokenRevocation !== false;
  const shared = {
    sub: user.sub,
    iss: service.issuerOf(pool),
    ...(revocable && { origin_jti: grant.id }),
    event_id: randomUuid(service.random),
    auth_time: grant.authTime,
    ...describeMethods(grant),
    iat,
  };
  const sign = (claims: object) => signJwt(key, { ...claims, jti: randomUuid(service.random) });
  const accessClaims = {
    ...shared,
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
    client_id: client.id,
    token_use: 'access',
    scope: adminScope,
    exp: iat + validity.access,
    username: user.username,
  };
  const idClaims = {
    ...shared,
    ...buildAttributeClaims(user, client),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
    exp: iat + validity.id,
  };
  const [AccessToken, IdToken, RefreshToken] = await Promise.all([
    sign(changeAccessClaims(accessClaims, changes, (name) => isStandard(name) || /^(custom|dev):/.test(name))),
    sign(changeIdClaims(idClaims, changes)),
    withRefreshToken
      ? sealRefreshToken(key, service.random, {
          username: user.username,
          grantId: grant.id,
          clientId: client.id,
          rotation: grant.rotation,
          expiresAt: grant.expiresAt,
        })
      : undefined,
  ]);
  return {
    AccessToken,
    IdToken,
    ...(RefreshToken !== undefined && { RefreshToken }),
    ExpiresIn: validity.access,
    TokenType: 'Bearer',
  };
}

/**
 * Describes how the user signed in: `amr` lists the methods, `acr` their level. Unsure: the level of other combinations than
 * those that the documentation names. A refresh keeps both. Sign-ins that an earlier version saved have neither.
 */
function describeMethods({ methods = [] }: Partial<Grant>): {
  readonly amr?: readonly string[];
  readonly acr?: string;
} {
  if (methods.length === 0) return {};
  const has = (method: AuthMethod) => methods.includes(method);
  const sent = has('sms') || has('email_otp');
  const level = has('otp') ? 4 : has('swk') || has('hwk') || (has('pwd') && sent) ? 3 : sent ? 2 : 1;
  return { amr: methods.length > 1 ? [...methods, 'mfa'] : methods, acr: `urn:cognito:loa:${level}` };
}

/** Builds claims from the attributes that the client may read. The `_verified` ones become booleans. */
function buildAttributeClaims(user: User, client: Client): Record<string, unknown> {
  const readable = client.properties.ReadAttributes;
  const entries = [...user.attributes]
    .filter(([name]) => !readable || readable.includes(name))
    .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value] as const);
  return Object.fromEntries(entries);
}

/** Signs claims as a compact JWT (RFC 7519) with the same header members as Cognito's. */
export async function signJwt({ kid, sign }: Pick<PoolKeys, 'kid' | 'sign'>, claims: object): Promise<string> {
  const part = (value: object) => toBase64Url(utf8(JSON.stringify(value)));
  const text = `${part({ kid, alg: 'RS256' })}.${part(claims)}`;
  return `${text}.${toBase64Url(await sign(text))}`;
}
