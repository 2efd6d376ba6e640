import { TOTP_PERIOD, totpCodes } from './totp-code.js';

/** How far a clock is followed, steps of 30 seconds: ten minutes either way. */
const REACH = 20;

interface Attempt {
  readonly sharedSecret: string;
  readonly code: string;
  /** Cognito's time, epoch milliseconds. */
  readonly now: number;
}

/**
 * Seconds that the clock behind a refused code is slow (negative: fast), or undefined when the code fits no moment of ten
 * minutes either way. Cognito takes the codes of the steps next to its own, so a refused one is at least two steps off.
 */
export async function findClockSkew(subtle: SubtleCrypto, attempt: Attempt): Promise<number | undefined> {
  const codeOf = await totpCodes(subtle, attempt.sharedSecret);
  const step = Math.floor(attempt.now / 1000 / TOTP_PERIOD);
  for (let distance = 2; distance <= REACH; distance++) {
    const [slow, fast] = await Promise.all([codeOf(step - distance), codeOf(step + distance)]);
    if (slow === attempt.code) return distance * TOTP_PERIOD;
    if (fast === attempt.code) return -distance * TOTP_PERIOD;
  }
  return undefined;
}
