import { compactDecrypt } from 'jose';
import type { PoolKeys } from '../model/keys.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';
import type { RandomSource } from '../random/random-source.js';

/** The claims of a refresh token. */
export interface RefreshClaims {
  readonly username: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly rotation: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

const header = toBase64Url(utf8(JSON.stringify({ cty: 'JWT', enc: 'A256GCM', alg: 'dir' })));

/** Encrypts a refresh token. Like Cognito's, it is a JWE (RFC 7516) that only its pool can read. */
export async function sealRefreshToken(
  { seal }: Pick<PoolKeys, 'seal'>,
  random: RandomSource,
  claims: RefreshClaims,
): Promise<string> {
  const iv = random(12);
  const { ciphertext, tag } = await seal(utf8(JSON.stringify(claims)), iv, utf8(header));
  return [header, '', ...[iv, ciphertext, tag].map(toBase64Url)].join('.');
}

/** Decrypts a refresh token; returns `undefined` if this pool didn't issue it. */
export async function openRefreshToken(
  { secret }: Pick<PoolKeys, 'secret'>,
  token: string,
): Promise<RefreshClaims | undefined> {
  try {
    const { plaintext } = await compactDecrypt(token, secret, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(new TextDecoder().decode(plaintext)) as RefreshClaims;
  } catch {
    return undefined;
  }
}
