import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { KeyStore, PoolKeys } from '../model/keys.js';
import type { Pool } from '../model/pool.js';
import { aesGcm, rs256 } from './ciphers.js';

/** Creates a {@link KeyStore}. Private keys are kept in {@link Pool.signingKey}, so they are saved with the pool. */
export function createKeyStore(): KeyStore {
  const keys = new WeakMap<Pool, Promise<PoolKeys>>();
  return {
    of(pool) {
      const known = keys.get(pool) ?? load(pool);
      keys.set(pool, known);
      return known;
    },
  };
}

async function load(pool: Pool): Promise<PoolKeys> {
  if (!pool.signingKey) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    pool.signingKey = (await exportJWK(privateKey)) as JsonWebKey;
  }
  const { kty, n, e } = pool.signingKey;
  const publicJwk: JWK = { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '' };
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    sign: await rs256(pool.signingKey),
    verify: await importKey(publicJwk),
    seal: await aesGcm(pool.secret),
    secret: pool.secret,
    publicJwk: { alg: 'RS256', e: publicJwk.e, kid, kty: 'RSA', n: publicJwk.n, use: 'sig' } as JWK,
  };
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new TypeError('signingKey is not an RSA key. Pass a private RSA key as a JWK.');
  return key;
}
