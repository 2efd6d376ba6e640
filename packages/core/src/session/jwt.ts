import { base64ToBytes } from '../srp/bytes.js';

/** The claims that the client reads. A token is not verified here: only Cognito's answer over TLS brings one in. */
export interface AccessTokenClaims {
  readonly sub: string;
  readonly username: string;
}

/** Reads the claims of an access token (RFC 7519). */
export function accessTokenClaims(token: string): AccessTokenClaims {
  const payload = token.split('.')[1] ?? '';
  const json = new TextDecoder().decode(base64ToBytes(payload.replaceAll('-', '+').replaceAll('_', '/')));
  const { sub, username } = JSON.parse(json) as Partial<AccessTokenClaims>;
  if (!sub || !username)
    throw new Error('The access token has no sub or username, so it is not one of a Cognito user pool.');
  return { sub, username };
}
