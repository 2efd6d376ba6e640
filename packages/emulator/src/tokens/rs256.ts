import type { Rs256 } from '../model/keys.js';
import { utf8 } from '../protocol/bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** Makes an {@link Rs256} of a private key. */
export async function rs256(privateKey: JsonWebKey, node: typeof nodeCrypto | null = nodeCrypto): Promise<Rs256> {
  if (node) {
    const key = node.createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
    return (text) => node.sign('sha256', utf8(text), key);
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign']);
  return async (text) => new Uint8Array(await crypto.subtle.sign(algorithm.name, key, utf8(text)));
}
