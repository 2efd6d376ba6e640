import { describe, expect, it } from 'vitest';
import { N, reduce } from './group.js';
import { createBreather, modPow, twoToThe } from './mod-pow.js';

/** Square and multiply, as in any textbook. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N;
    if (bit === '1') result = (result * base) % N;
  }
  return result;
}

describe('powers modulo N', () => {
  it.each([0n, 1n, N - 1n, N, N + 1n, (N - 1n) ** 2n, (N << 31n) ** 2n])(
    'reduces what squaring can give',
    (product) => {
      expect(reduce(product)).toBe(product % N);
    },
  );

  it.each([
    ...[0n, 1n, 31n, 32n, 3071n, 3072n, (1n << 64n) - 1n, 1n << 64n, 1n << 128n, 5n << 191n],
    ...[1n << 255n, (1n << 256n) - 1n, 1n << 256n, N / 5n],
  ])('are those of the plain way', async (exponent) => {
    const breathe = createBreather();
    expect(await twoToThe(exponent, breathe)).toBe(power(2n, exponent));
    expect(await modPow(N - 3n, exponent, breathe)).toBe(power(N - 3n, exponent));
  });
});
