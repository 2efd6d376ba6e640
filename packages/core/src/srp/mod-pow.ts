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

/** How many bits apart the teeth of the comb are, for exponents of 256 bits. */
const TOOTH = 64;

/** 1, 2^(2^64), 2^(2^128), 2^(2^192) and their products. */
async function cutComb(breathe: Breathe): Promise<bigint[]> {
  const comb = [1n];
  let power = 2n;
  for (let tooth = 1; tooth < 4; tooth++) {
    for (let i = 0; i < TOOTH; i++) power = reduce(power * power);
    for (const known of [...comb]) comb.push(reduce(known * power));
    await breathe();
  }
  return comb;
}

/** Makes {@link twoToThe}, with a comb of its own. */
export function createPowerOfTwo(): (exponent: bigint, breathe: Breathe) => Promise<bigint> {
  let comb: bigint[] | undefined;
  return async (exponent, breathe) => {
    if (exponent >> BigInt(4 * TOOTH)) return modPow(2n, exponent, breathe);
    const known = comb ?? (await cutComb(breathe));
    comb = known;
    const digits = exponent.toString(2).padStart(4 * TOOTH, '0');
    let result = 1n;
    for (let at = 0; at < TOOTH; at++) {
      const bit = (tooth: number) => digits[(3 - tooth) * TOOTH + at];
      result = reduce(result * result) << BigInt(bit(0) as string);
      const column = Number.parseInt(`${bit(3)}${bit(2)}${bit(1)}`, 2);
      result = reduce(result * (known[column] as bigint));
      await breathe();
    }
    return reduce(result);
  };
}

/**
 * 2^exponent mod N by a comb of four teeth: a quarter of the squarings of a plain power. Multiplying by the lowest tooth,
 * which is 2 itself, is a shift. What the first call works out for the others is the same in every page: constants.
 */
export const twoToThe = createPowerOfTwo();

/** base^exponent mod N by a fixed window. Constant time it is not: BigInt cannot be. */
export async function modPow(base: bigint, exponent: bigint, breathe: Breathe): Promise<bigint> {
  const powers: bigint[] = [1n, base % N];
  for (let i = 2; i < 1 << WINDOW_BITS; i++) powers.push(reduce((powers[i - 1] as bigint) * (powers[1] as bigint)));
  let result = 1n;
  for (const digit of windows(exponent)) {
    for (let i = 0; i < WINDOW_BITS; i++) result = reduce(result * result);
    result = reduce(result * (powers[digit] as bigint));
    await breathe();
  }
  return result;
}

/** The exponent's digits of {@link WINDOW_BITS} bits, the highest first. */
function windows(exponent: bigint): number[] {
  return Array.from(exponent.toString(1 << WINDOW_BITS), (digit) => Number.parseInt(digit, 1 << WINDOW_BITS));
}
