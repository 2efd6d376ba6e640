import { CompactEncrypt, compactDecrypt } from 'jose';
import { utf8 } from '../protocol/bytes.js';
import type { PoolKeys } from './key-store.js';

/** What a refresh token says inside. */
export interface RefreshClaims {
  readonly username: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly rotation: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Seals a refresh token: a JWE, as Cognito's are, that only this pool can read. */
export async function sealRefreshToken({ seal }: PoolKeys, claims: RefreshClaims): Promise<string> {
  return new CompactEncrypt(utf8(JSON.stringify(claims)))
    .setProtectedHeader({ cty: 'JWT', enc: 'A256GCM', alg: 'dir' })
    .encrypt(seal);
}

/** Opens a refresh token; `undefined` when this pool did not seal it. */
export async function openRefreshToken({ seal }: PoolKeys, token: string): Promise<RefreshClaims | undefined> {
  try {
    const { plaintext } = await compactDecrypt(token, seal, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(new TextDecoder().decode(plaintext)) as RefreshClaims;
  } catch {
    return undefined;
  }
}
