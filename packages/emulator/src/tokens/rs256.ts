import { utf8 } from '../protocol/bytes.js';
import { nodeCrypto as ofNode } from './node-crypto.js';

/** Signs a text by RSASSA-PKCS1-v1_5 with SHA-256 (RS256, RFC 7518 §3.3). */
export type Rs256 = (text: string) => Uint8Array | Promise<Uint8Array>;

/** Makes an {@link Rs256} of a private key. */
export async function rs256(privateKey: JsonWebKey, nodeCrypto: typeof ofNode | null = ofNode): Promise<Rs256> {
  if (nodeCrypto) {
    const key = nodeCrypto.createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
    return (text) => nodeCrypto.sign('sha256', utf8(text), key);
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign']);
  return async (text) => new Uint8Array(await crypto.subtle.sign(algorithm.name, key, utf8(text)));
}
