/** The default {@link RandomSource}: WebCrypto. */
export function secureRandom(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
