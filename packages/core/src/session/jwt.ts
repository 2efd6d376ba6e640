import type { ResolvedConfig } from '../connection/config.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { payloadOf } from './claims.js';

/** The user that an access token belongs to. */
export interface TokenOwner {
  readonly sub: string;
  readonly username: string;
}

/**
 * Reads the claims of an access token (RFC 7519), and checks that it is an access token from this pool and for this app
 * client. Does not verify the signature: the token comes from Cognito's own answer, and the API that receives it verifies it.
 *
 * @throws AuthError `service` for any other token.
 */
export function accessTokenClaims(
  token: string,
  { userPoolId, userPoolClientId }: Pick<ResolvedConfig, 'userPoolId' | 'userPoolClientId'>,
): TokenOwner {
  const { sub, username, token_use, client_id, iss } = payloadOf(token);
  const isOurs = token_use === 'access' && client_id === userPoolClientId && String(iss).endsWith(`/${userPoolId}`);
  if (!isOurs || !isText(sub) || !isText(username)) throw new AuthError('UnexpectedAnswer', problem('service'));
  return { sub, username };
}

/** Returns the lifetime of a token, seconds (`exp` minus `iat`); infinity if the token does not state it. */
export function lifetimeOf(token: string | undefined): number {
  const { exp, iat } = payloadOf(token ?? '');
  return typeof exp === 'number' && typeof iat === 'number' && exp > iat ? exp - iat : Number.POSITIVE_INFINITY;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
