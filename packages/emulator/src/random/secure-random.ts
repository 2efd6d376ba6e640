/** What one call to WebCrypto gives; a sign-in takes a hundred bytes, and each call costs as much as hashing a page. */
const stock = new Uint8Array(4096);
let used = stock.length;

/** The default {@link RandomSource}: WebCrypto. No byte is given out twice, and none is kept once it has been. */
export function secureRandom(length: number): Uint8Array<ArrayBuffer> {
  if (length > stock.length) return crypto.getRandomValues(new Uint8Array(length));
  if (used + length > stock.length) {
    crypto.getRandomValues(stock);
    used = 0;
  }
  const taken = stock.slice(used, used + length);
  stock.fill(0, used, used + length);
  used += length;
  return taken;
}
