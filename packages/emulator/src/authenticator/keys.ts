import { type Bytes, fromBase64Url } from '../protocol/bytes.js';
import type { CborValue } from '../webauthn/cbor.js';
import { algorithms } from '../webauthn/public-key.js';
import { toDer } from '../webauthn/signature.js';

/** An algorithm that the authenticator can create keys for. */
export type PasskeyAlgorithm = keyof typeof algorithms;

/** A key pair of a passkey. */
export interface PasskeyKeys {
  readonly algorithm: PasskeyAlgorithm;
  /** The public key for the attestation (RFC 9052). */
  readonly cose: ReadonlyMap<CborValue, CborValue>;
  /** The public key as `getPublicKey()` returns it, DER. */
  readonly spki: Bytes;
  /** Signs as the authenticator does: ECDSA in DER, or RSASSA-PKCS1-v1_5. */
  sign(data: Bytes): Promise<Bytes>;
}

const parameters = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  RS256: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
} as const;

/** Creates a key pair with WebCrypto. */
export async function createKeys(algorithm: PasskeyAlgorithm): Promise<PasskeyKeys> {
  const pair = await crypto.subtle.generateKey(parameters[algorithm], true, ['sign', 'verify']);
  const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  const { name } = parameters[algorithm];
  return {
    algorithm,
    cose: algorithm === 'ES256' ? encodeEc(jwk) : encodeRsa(jwk),
    spki: new Uint8Array(spki),
    async sign(data) {
      const signature = new Uint8Array(await crypto.subtle.sign({ name, hash: 'SHA-256' }, pair.privateKey, data));
      return algorithm === 'ES256' ? toDer(signature) : signature;
    },
  };
}

function encodeEc({ x = '', y = '' }: JsonWebKey): Map<CborValue, CborValue> {
  return new Map<CborValue, CborValue>([
    [1, 2],
    [3, algorithms.ES256],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
}

function encodeRsa({ n = '', e = '' }: JsonWebKey): Map<CborValue, CborValue> {
  return new Map<CborValue, CborValue>([
    [1, 3],
    [3, algorithms.RS256],
    [-1, bytes(n)],
    [-2, bytes(e)],
  ]);
}

function bytes(base64Url: string): Bytes {
  return fromBase64Url(base64Url) ?? new Uint8Array();
}
