import { multiply, N, square } from './group.js';

/** Returns a promise to await if it is time to hand control back to the browser, so that no long task blocks a slow phone. */
export type Breathe = () => Promise<void> | undefined;

/** The largest number of exponent bits that one multiplication covers. */
const WINDOW = 5;
/** The longest time that the main thread is held, milliseconds. */
const SLICE = 8;

/** Creates a {@link Breathe} that waits only when the time slice is used up. */
export function createBreather(now: () => number = () => performance.now()): Breathe {
  let until = now() + SLICE;
  const pause = async () => {
    await new Promise<void>((resolve) => setTimeout(resolve));
    until = now() + SLICE;
  };
  return () => (now() < until ? undefined : pause());
}

const TEETH = 6;
/** The distance between the teeth of the comb in bits, for exponents of 256 bits. */
const GAP = 43;

/** Computes 1, 2^(2^43), 2^(2^86), ... 2^(2^215) and their products: the value of each column of upper teeth. */
async function cutComb(breathe: Breathe): Promise<bigint[]> {
  const comb = [1n];
  let power = 2n;
  for (let tooth = 1; tooth < TEETH; tooth++) {
    for (let i = 0; i < GAP; i++) power = square(power);
    for (const known of [...comb]) comb.push(multiply(known, power));
    const pause = breathe();
    if (pause !== undefined) await pause;
  }
  return comb;
}

/** Creates {@link twoToThe} with its own comb. */
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
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return result % N;
  };
}

/**
 * Computes 2^exponent mod N with a comb of six teeth: a sixth of the squarings of a plain power. Multiplying by the lowest
 * tooth, 2, is a shift. The first call computes the comb, which is constant and shared by all later calls.
 */
export const twoToThe = createPowerOfTwo();

/** Computes base^exponent mod N with a sliding window over odd powers. Not in constant time, which BigInt cannot offer. */
export async function modPow(base: bigint, exponent: bigint, breathe: Breathe): Promise<bigint> {
  const odd: bigint[] = [base % N];
  const squared = square(odd[0] as bigint);
  for (let i = 1; i < 1 << (WINDOW - 1); i++) odd.push(multiply(odd[i - 1] as bigint, squared));
  let result = 1n;
  // A window begins and ends with a one; a zero between windows is only a squaring.
  for (const digits of exponent.toString(2).match(windows) as string[]) {
    for (const _ of digits) result = square(result);
    if (digits !== '0') result = multiply(result, odd[Number.parseInt(digits, 2) >> 1] as bigint);
    const pause = breathe();
    if (pause !== undefined) await pause;
  }
  return result % N;
}

const windows = new RegExp(`0|1(?:[01]{0,${WINDOW - 2}}1)?`, 'g');
