import type { Bytes } from '../protocol/bytes.types.js';
import type { RandomSource } from './random-source.js';

/** The default {@link RandomSource}: WebCrypto. */
export function secureRandom(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** {@link secureRandom} a page at a time: a sign-in takes a hundred bytes in small pieces, and each call of WebCrypto is dear. */
export function stockedRandom(): RandomSource {
  const stock = new Uint8Array(4096);
  let used = stock.length;
  return (length) => {
    if (length > stock.length) return secureRandom(length);
    if (used + length > stock.length) {
      crypto.getRandomValues(stock);
      used = 0;
    }
    const taken = stock.slice(used, used + length);
    // What has been given out is nobody else's.
    stock.fill(0, used, used + length);
    used += length;
    return taken;
  };
}
