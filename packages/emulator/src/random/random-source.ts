import type { Bytes } from '../protocol/bytes.js';

/** A source of random bytes. Pass a deterministic one to make ids, codes and secrets repeatable in a test. */
export type RandomSource = (length: number) => Bytes;

/** Draws bytes from WebCrypto. */
export function secureRandom(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * Creates the default {@link RandomSource}. It draws from WebCrypto 4 KiB at a time, because a sign-in needs many small
 * pieces and each call to WebCrypto is expensive.
 */
export function bufferedRandom(): RandomSource {
  const buffer = new Uint8Array(4096);
  let used = buffer.length;
  return (length) => {
    if (length > buffer.length) return secureRandom(length);
    if (used + length > buffer.length) {
      crypto.getRandomValues(buffer);
      used = 0;
    }
    const taken = buffer.slice(used, used + length);
    // Forget bytes that have been handed out.
    buffer.fill(0, used, used + length);
    used += length;
    return taken;
  };
}
