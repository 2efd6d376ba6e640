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

/** 2^exponent mod modulus. The base is 2, so multiplying by it is a shift. */
export async function twoToThe(exponent: bigint, modulus: bigint, breathe: Breathe): Promise<bigint> {
  let result = 1n;
  const bits = exponent.toString(2);
  for (let i = 0; i < bits.length; i++) {
    result = (result * result) % modulus;
    if (bits[i] === '1') {
      result <<= 1n;
      if (result >= modulus) result -= modulus;
    }
    if (i % 16 === 15) await breathe();
  }
  return result;
}

/** base^exponent mod modulus by a fixed window. Constant time it is not: BigInt cannot be. */
export async function modPow(base: bigint, exponent: bigint, modulus: bigint, breathe: Breathe): Promise<bigint> {
  const powers: bigint[] = [1n, base % modulus];
  for (let i = 2; i < 1 << WINDOW_BITS; i++) powers.push(((powers[i - 1] as bigint) * (powers[1] as bigint)) % modulus);
  const digits = exponent.toString(1 << WINDOW_BITS);
  let result = 1n;
  for (const digit of digits) {
    for (let i = 0; i < WINDOW_BITS; i++) result = (result * result) % modulus;
    const value = Number.parseInt(digit, 1 << WINDOW_BITS);
    if (value) result = (result * (powers[value] as bigint)) % modulus;
    await breathe();
  }
  return result;
}
