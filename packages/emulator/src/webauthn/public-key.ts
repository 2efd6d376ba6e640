import { type Bytes, toBase64Url } from '../protocol/bytes.js';
import type { CborMap, CborValue } from './cbor.js';

/** The algorithms of passkeys that Cognito accepts, by their COSE number (RFC 9053, RFC 8812). */
export const algorithms = { ES256: -7, RS256: -257 } as const;

/** A public key of a passkey, as a JWK (RFC 7517). */
export interface PasskeyPublicKey {
  readonly algorithm: keyof typeof algorithms;
  readonly jwk: Readonly<Record<string, string>>;
}

/** The labels of COSE key parameters. The negative ones depend on the key type. */
const label = { keyType: 1, algorithm: 3, curve: -1, x: -2, y: -3, modulus: -1, exponent: -2 } as const;
const ellipticCurve = 2;
const rsa = 3;
const p256 = 1;

/**
 * Reads a COSE key (RFC 9052 §7).
 *
 * @returns 'malformed', or 'unsupported' for a key of another algorithm.
 */
export function readPublicKey(value: CborValue): PasskeyPublicKey | 'malformed' | 'unsupported' {
  if (!(value instanceof Map)) return 'malformed';
  const key = value as CborMap;
  const algorithm = key.get(label.algorithm);
  if (typeof algorithm !== 'number') return 'malformed';
  switch (algorithm) {
    case algorithms.ES256: {
      const x = coordinate(key.get(label.x));
      const y = coordinate(key.get(label.y));
      if (key.get(label.keyType) !== ellipticCurve || key.get(label.curve) !== p256 || !x || !y) return 'malformed';
      return { algorithm: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: toBase64Url(x), y: toBase64Url(y) } };
    }
    case algorithms.RS256: {
      const n = key.get(label.modulus);
      const e = key.get(label.exponent);
      if (key.get(label.keyType) !== rsa || !(n instanceof Uint8Array) || !(e instanceof Uint8Array))
        return 'malformed';
      return { algorithm: 'RS256', jwk: { kty: 'RSA', n: toBase64Url(n), e: toBase64Url(e) } };
    }
    default:
      return 'unsupported';
  }
}

function coordinate(value: CborValue | undefined): Bytes | undefined {
  return value instanceof Uint8Array && value.length === 32 ? value : undefined;
}
