import * as nodeCrypto from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { multiply, N, square } from './group.js';
import { type Breathe, createBreather, createPowerOfTwo, modPow } from './mod-pow.js';
import { openSslPower } from './openssl-power.js';

/** Square and multiply, as in textbooks. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N;
    if (bit === '1') result = (result * base) % N;
  }
  return result;
}

describe('powers modulo N', () => {
  const edges = [0n, 1n, (1n << 1536n) - 1n, 1n << 1536n, N - 1n, N, N + 1n, 3n * N - 1n, 1n << 3074n, 8n * N - 1n];

  it.each(edges)('multiplies numbers below 8 N to less than 3 N', (x) => {
    for (const y of edges) {
      expect(multiply(x, y) % N).toBe((x * y) % N);
      expect(multiply(x, y) < 3n * N).toBe(true);
    }
    expect(square(x)).toBe(multiply(x, x));
  });

  it.each([
    ...[0n, 1n, 31n, 32n, 3071n, 3072n, (1n << 64n) - 1n, 1n << 64n, 1n << 128n, 5n << 191n],
    ...[1n << 255n, (1n << 258n) - 1n, 1n << 258n, N / 5n],
  ])('equal those of square and multiply', async (exponent) => {
    const breathe = createBreather();
    const twoToThe = createPowerOfTwo();
    expect(await twoToThe(exponent, breathe)).toBe(power(2n, exponent));
    // The second call finds the comb computed.
    expect(await twoToThe(exponent, breathe)).toBe(power(2n, exponent));
    expect(await modPow(N - 3n, exponent, breathe)).toBe(power(N - 3n, exponent));
  });

  it('accept a base that is not reduced', async () => {
    expect(await modPow(5n * N + 2n, 300n, createBreather())).toBe(power(2n, 300n));
  });

  it('come from OpenSSL in Node, except for bases that it refuses', () => {
    expect(openSslPower(() => nodeCrypto, N / 3n, 7n << 300n)).toBe(power(N / 3n, 7n << 300n));
    for (const base of [0n, 1n, N - 1n]) expect(openSslPower(() => nodeCrypto, base, 5n)).toBeUndefined();
  });
});

describe('breathing', () => {
  const knowing = async () => {
    const twoToThe = createPowerOfTwo();
    await twoToThe(1n, createBreather());
    return (breathe: Breathe) => twoToThe(5n, breathe);
  };
  it.each([
    ['a power', async () => (breathe: Breathe) => modPow(3n, 1025n, breathe)],
    ['the first power of two', async () => (breathe: Breathe) => createPowerOfTwo()(5n, breathe)],
    ['another power of two', knowing],
  ])('is awaited by %s', async (_, make) => {
    const pow = await make();
    let end = () => {};
    const breath = new Promise<void>((resolve) => (end = resolve));
    const breathe = vi.fn<Breathe>(() => undefined).mockReturnValueOnce(breath);
    const running = pow(breathe);
    await new Promise((resolve) => setImmediate(resolve));
    expect(breathe).toHaveBeenCalledOnce();
    end();
    await running;
    expect(breathe.mock.calls.length).toBeGreaterThan(1);
  });
});

describe('the breather', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for the browser after 8 ms, then starts another 8 ms', async () => {
    let now = 100;
    const breathe = createBreather(() => now);
    const waitsAt = async (time: number) => {
      now = time;
      const breath = breathe();
      const waits = vi.getTimerCount();
      now += 50;
      await vi.runAllTimersAsync();
      await breath;
      return waits === 1;
    };
    expect(await waitsAt(107.9)).toBe(false);
    expect(await waitsAt(108)).toBe(true);
    // The wait itself ended at 158.
    expect(await waitsAt(165.9)).toBe(false);
    expect(await waitsAt(166)).toBe(true);
  });

  it('uses the monotonic clock', async () => {
    const breathe = createBreather();
    vi.setSystemTime(Date.now() + 3_600_000);
    await breathe();
    expect(vi.getTimerCount()).toBe(0);
  });
});
