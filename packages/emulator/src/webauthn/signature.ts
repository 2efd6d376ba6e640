import { type Bytes, concat } from '../protocol/bytes.js';
import { nodeCrypto } from '../protocol/node-crypto.js';
import type { PasskeyPublicKey } from './public-key.js';

/**
 * Verifies the signature of an assertion: ECDSA on P-256 in DER, or RSASSA-PKCS1-v1_5, both with SHA-256. Node verifies on this
 * thread, a page with WebCrypto.
 *
 * @returns `false` for a wrong signature, and for a key that is none, such as a point off the curve.
 */
export async function verifySignature(
  { algorithm, jwk }: PasskeyPublicKey,
  data: Bytes,
  signature: Bytes,
  node: typeof nodeCrypto | null = nodeCrypto,
): Promise<boolean> {
  try {
    if (node) {
      const key = node.createPublicKey({ key: { ...jwk }, format: 'jwk' });
      return node.verify('sha256', data, key, signature);
    }
    const parameters =
      algorithm === 'ES256' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('jwk', jwk, parameters, false, ['verify']);
    const raw = algorithm === 'ES256' ? fromDer(signature) : signature;
    if (!raw) return false;
    return await crypto.subtle.verify({ name: parameters.name, hash: 'SHA-256' }, key, raw, data);
  } catch {
    // The engines throw for numbers that are no key. Which error depends on the engine.
    return false;
  }
}

/** Converts an ECDSA signature from DER to r || s, which WebCrypto takes. */
export function fromDer(der: Bytes): Bytes | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = readInteger(der, 2);
  const s = r && readInteger(der, r.end);
  return r && s && s.end === der.length ? concat(r.value, s.value) : undefined;
}

/** Reads a positive DER integer of at most 32 bytes. */
function readInteger(der: Bytes, start: number): { readonly value: Bytes; readonly end: number } | undefined {
  const length = der[start + 1] ?? 0;
  const end = start + 2 + length;
  if (der[start] !== 0x02 || length === 0 || end > der.length) return undefined;
  const bytes = der.subarray(start + 2, end);
  const [first = 0, second = 0] = bytes;
  const padded = first === 0 && length > 1;
  // Negative, or padded without need.
  if (first >= 0x80 || (padded && second < 0x80)) return undefined;
  const digits = padded ? bytes.subarray(1) : bytes;
  if (digits.length > 32) return undefined;
  return { value: concat(new Uint8Array(32 - digits.length), digits), end };
}

/** Converts an ECDSA signature from r || s, which WebCrypto gives, to DER. */
export function toDer(raw: Uint8Array): Bytes {
  const integers = concat(integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
  return concat(Uint8Array.of(0x30, integers.length), integers);
}

function integer(bytes: Uint8Array): Bytes {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(start < 0 ? bytes.length - 1 : start);
  const padding = (digits[0] ?? 0) >= 0x80 ? 1 : 0;
  return concat(Uint8Array.of(0x02, digits.length + padding), new Uint8Array(padding), digits);
}
