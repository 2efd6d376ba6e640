import type { AesGcm, Rs256 } from '../model/keys.js';
import { type Bytes, utf8 } from '../protocol/bytes.js';
import { nodeCrypto } from '../protocol/node-crypto.js';

/** Creates a signer from a private key. */
export async function rs256(privateKey: JsonWebKey, node: typeof nodeCrypto | null = nodeCrypto): Promise<Rs256> {
  if (node) {
    const key = node.createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
    return (text) => node.sign('sha256', utf8(text), key);
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign']);
  return async (text) => new Uint8Array(await crypto.subtle.sign(algorithm.name, key, utf8(text)));
}

const tagBytes = 16;

/** Creates a cipher from a 32-byte key. */
export async function aesGcm(secret: Bytes, node: typeof nodeCrypto | null = nodeCrypto): Promise<AesGcm> {
  if (node) {
    const key = node.createSecretKey(secret);
    return (plaintext, iv, additionalData) => {
      const cipher = node.createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
      cipher.setAAD(additionalData);
      const ciphertext = cipher.update(plaintext);
      cipher.final();
      return { ciphertext, tag: cipher.getAuthTag() };
    };
  }
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  return async (plaintext, iv, additionalData) => {
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plaintext));
    return { ciphertext: sealed.subarray(0, -tagBytes), tag: sealed.subarray(-tagBytes) };
  };
}
