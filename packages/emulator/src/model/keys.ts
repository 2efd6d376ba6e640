import type { JWK } from 'jose';
import type { Bytes } from '../protocol/bytes.js';
import type { Pool } from './pool.js';

/** Signs a text by RSASSA-PKCS1-v1_5 with SHA-256 (RS256, RFC 7518 §3.3). */
export type Rs256 = (text: string) => Uint8Array | Promise<Uint8Array>;

/** What AES-256 in GCM makes of a plain text. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  /** 16 bytes. */
  readonly tag: Uint8Array;
}

/** Encrypts with an initialisation vector of 12 bytes and additional data that the tag vouches for (A256GCM, RFC 7518 §5.3). */
export type AesGcm = (plaintext: Bytes, iv: Bytes, additionalData: Bytes) => Sealed | Promise<Sealed>;

/** The keys of a pool: an RS256 pair for tokens, and what seals refresh tokens. */
export interface PoolKeys {
  readonly kid: string;
  readonly sign: Rs256;
  readonly verify: CryptoKey;
  readonly seal: AesGcm;
  /** The key of {@link seal}, which opens what was sealed: 32 bytes. */
  readonly secret: Bytes;
  /** As the pool's JWKS publishes it. */
  readonly publicJwk: JWK;
}

/** The keys of the pools of a service, made when a token first needs one. */
export interface KeyStore {
  of(pool: Pool): Promise<PoolKeys>;
}
