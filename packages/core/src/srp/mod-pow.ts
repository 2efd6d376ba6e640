import { N, reduce } from './group.js';

/** Hands control back to the browser, so that no long task blocks a slow phone. */
export type Breathe = () => Promise<void>;

const WINDOW_BITS = 5;
/** How long the main thread may be held before it breathes, milliseconds. */
const SLICE = 8;

/** A function that waits only when the time slice is used up. */
export function createBreather(now: () => number = () => performance.now()): Breathe {
  let until = now() + SLICE;
  return async () => {
    if (now() < until) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    until = now() + SLICE;
  };
}

/** 2^exponent mod N. The base is 2, so multiplying by a power of it is a shift. */
export async function twoToThe(exponent: bigint, breathe: Breathe): Promise<bigint> {
  let result = 1n;
  for (const digit of windows(exponent)) {
    for (let i = 0; i < WINDOW_BITS; i++) result = reduce(result * result);
    result <<= BigInt(digit);
    await breathe();
  }
  return reduce(result);
}

/** base^exponent mod N by a fixed window. Constant time it is not: BigInt cannot be. */
export async function modPow(base: bigint, exponent: bigint, breathe: Breathe): Promise<bigint> {
  const powers: bigint[] = [1n, base % N];
  for (let i = 2; i < 1 << WINDOW_BITS; i++) powers.push(reduce((powers[i - 1] as bigint) * (powers[1] as bigint)));
  let result = 1n;
  for (const digit of windows(exponent)) {
    for (let i = 0; i < WINDOW_BITS; i++) result = reduce(result * result);
    if (digit) result = reduce(result * (powers[digit] as bigint));
    await breathe();
  }
  return result;
}

/** The exponent's digits of {@link WINDOW_BITS} bits, the highest first. */
function windows(exponent: bigint): number[] {
  return Array.from(exponent.toString(1 << WINDOW_BITS), (digit) => Number.parseInt(digit, 1 << WINDOW_BITS));
}
