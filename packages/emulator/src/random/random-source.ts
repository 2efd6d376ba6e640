import type { Bytes } from '../protocol/bytes.js';

/** Fills a new array with unpredictable bytes. Give a deterministic one to make ids, codes and secrets repeatable in a test. */
export type RandomSource = (length: number) => Bytes;

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
