import type { Bytes } from '../protocol/bytes.types.js';
import { nodeCrypto as ofNode } from './node-crypto.js';

/** What AES-256 in GCM makes of a plain text. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  /** 16 bytes. */
  readonly tag: Uint8Array;
}

/** Encrypts with an initialisation vector of 12 bytes and additional data that the tag vouches for (A256GCM, RFC 7518 §5.3). */
export type AesGcm = (plaintext: Bytes, iv: Bytes, additionalData: Bytes) => Sealed | Promise<Sealed>;

const tagBytes = 16;

/** Makes an {@link AesGcm} of a key of 32 bytes. */
export async function aesGcm(secret: Bytes, nodeCrypto: typeof ofNode | null = ofNode): Promise<AesGcm> {
  if (nodeCrypto) {
    const key = nodeCrypto.createSecretKey(secret);
    return (plaintext, iv, additionalData) => {
      const cipher = nodeCrypto.createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
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
