import { multiply, N, square } from './group.js';

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

const TEETH = 6;
/** How many bits apart the teeth of the comb are, for exponents of 256 bits. */
const GAP = 43;

/** 1, 2^(2^43), 2^(2^86), ... 2^(2^215) and their products: what each column of upper teeth stands for. */
async function cutComb(breathe: Breathe): Promise<bigint[]> {
  const comb = [1n];
  let power = 2n;
  for (let tooth = 1; tooth < TEETH; tooth++) {
    for (let i = 0; i < GAP; i++) power = square(power);
    for (const known of [...comb]) comb.push(multiply(known, power));
    await breathe();
  }
  return comb;
}

/** Makes {@link twoToThe}, with a comb of its own. */
export function createPowerOfTwo(): (exponent: bigint, breathe: Breathe) => Promise<bigint> {
  let comb: bigint[] | undefined;
  return async (exponent, breathe) => {
    if (exponent >> BigInt(TEETH * GAP)) return modPow(2n, exponent, breathe);
    const known = comb ?? (await cutComb(breathe));
    comb = known;
    const digits = exponent.toString(2).padStart(TEETH * GAP, '0');
    let result = 1n;
    for (let at = 0; at < GAP; at++) {
      let column = '';
      for (let tooth = 0; tooth < TEETH; tooth++) column += digits[tooth * GAP + at];
      result = square(result) << BigInt(column.slice(-1));
      result = multiply(result, known[Number.parseInt(column.slice(0, -1), 2)] as bigint);
      await breathe();
    }
    return result % N;
  };
}

/**
 * 2^exponent mod N by a comb of six teeth: a sixth of the squarings of a plain power. Multiplying by the lowest tooth,
 * which is 2 itself, is a shift. What the first call works out for the others is the same in every page: constants.
 */
export const twoToThe = createPowerOfTwo();

/** base^exponent mod N by a fixed window. Constant time it is not: BigInt cannot be. */
export async function modPow(base: bigint, exponent: bigint, breathe: Breathe): Promise<bigint> {
  const powers: bigint[] = [1n, base % N];
  for (let i = 2; i < 1 << WINDOW_BITS; i++) powers.push(multiply(powers[i - 1] as bigint, powers[1] as bigint));
  let result = 1n;
  for (const digit of windows(exponent)) {
    for (let i = 0; i < WINDOW_BITS; i++) result = square(result);
    result = multiply(result, powers[digit] as bigint);
    await breathe();
  }
  return result % N;
}

/** The exponent's digits of {@link WINDOW_BITS} bits, the highest first. */
function windows(exponent: bigint): number[] {
  return Array.from(exponent.toString(1 << WINDOW_BITS), (digit) => Number.parseInt(digit, 1 << WINDOW_BITS));
}
