import type { JWK } from 'jose';
import type { Bytes } from '../protocol/bytes.js';
import type { Pool } from './pool.js';

/** A signer for RS256: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3). */
export type Rs256 = (text: string) => Uint8Array | Promise<Uint8Array>;

/** The output of AES-256-GCM. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  /** 16 bytes. */
  readonly tag: Uint8Array;
}

/** A cipher for A256GCM (RFC 7518 §5.3). The initialization vector is 12 bytes; the tag also covers `additionalData`. */
export type AesGcm = (plaintext: Bytes, iv: Bytes, additionalData: Bytes) => Sealed | Promise<Sealed>;

/** The keys of a pool: an RS256 pair for tokens and a secret for refresh tokens. */
export interface PoolKeys {
  readonly kid: string;
  readonly sign: Rs256;
  readonly verify: CryptoKey;
  readonly seal: AesGcm;
  /** The key behind {@link seal}, for decryption: 32 bytes. */
  readonly secret: Bytes;
  /** The public key as published in the pool's JWKS. */
  readonly publicJwk: JWK;
}

/** The keys of all pools, generated on first use. */
export interface KeyStore {
  of(pool: Pool): Promise<PoolKeys>;
}
