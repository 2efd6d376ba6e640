import type { AesGcm } from '../model/keys.js';
import type { Bytes } from '../protocol/bytes.types.js';
import { nodeCrypto } from './node-crypto.js';

const tagBytes = 16;

/** Makes an {@link AesGcm} of a key of 32 bytes. */
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
