import { base64ToBytes } from '../srp/bytes.js';

/** The claims that the access token and the ID token of Cognito share. */
export interface TokenClaims {
  /** The `userId`. */
  readonly sub: string;
  /** The issuer: the URL of the pool. */
  readonly iss: string;
  /** The expiry, epoch seconds. */
  readonly exp: number;
  /** The issue, epoch seconds. */
  readonly iat: number;
  /** The sign-in, epoch seconds. */
  readonly auth_time?: number;
  readonly 'cognito:groups'?: readonly string[];
  /** A claim that the pool, its triggers or your attributes add. */
  readonly [claim: string]: unknown;
}

/** The claims of an access token. */
export interface AccessTokenClaims extends TokenClaims {
  readonly username: string;
  readonly client_id: string;
  /** The scopes, separated by spaces. */
  readonly scope?: string;
}

/** The claims of an ID token: the attributes that the app client may read. Custom ones are named `custom:…`. */
export interface IdTokenClaims extends TokenClaims {
  readonly 'cognito:username': string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly phone_number?: string;
  readonly phone_number_verified?: boolean;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly name?: string;
  readonly nickname?: string;
  readonly preferred_username?: string;
  readonly picture?: string;
  readonly locale?: string;
}

/** Reads the payload of a JWT (RFC 7519), or an empty object. Does not verify the signature: the API that gets it does. */
export function payloadOf(token: string): Partial<Record<string, unknown>> {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return Object(JSON.parse(new TextDecoder().decode(base64ToBytes(payload))));
  } catch {
    return {};
  }
}

/** Reads the claims of a token from Cognito's own answer. */
export const claimsOf = <Claims extends TokenClaims>(token: string) => payloadOf(token) as Claims;
