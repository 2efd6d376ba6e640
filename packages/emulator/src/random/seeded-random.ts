import type { RandomSource } from './random-source.js';

/**
 * Creates a repeatable {@link RandomSource} (sfc32) for tests: the same seed gives the same IDs, codes and secrets.
 *
 * Not cryptographically secure. Signing keys don't follow the seed, because WebCrypto generates them.
 *
 * @example
 * const emulator = createEmulator({ random: seededRandom('sign-up') });
 */
export function seededRandom(seed: string): RandomSource {
  let [a, b, c, counter] = [hashText(seed, 1), hashText(seed, 2), hashText(seed, 3), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 16) & 0xff;
  };
  for (let round = 0; round < 20; round += 1) next();
  return (length) => Uint8Array.from({ length }, next);
}

/** Hashes with salted FNV-1a. */
function hashText(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
