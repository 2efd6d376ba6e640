import { Secret, TOTP } from 'otpauth';
import type { VerifiedTotp } from '../model/user.js';
import type { RandomSource } from '../random/random-source.js';

/** Generates a secret like AssociateSoftwareToken: 32 bytes, 52 characters of base32. */
export function generateTotpSecret(random: RandomSource): string {
  return new Secret({ buffer: random(32).buffer }).base32;
}

/**
 * Finds the 30-second step that a code belongs to. Accepts one step either side of now (RFC 6238 §5.2).
 *
 * @returns the step, or `undefined` for a wrong code.
 */
export function matchTotp(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 30_000) + delta;
}

/** The result of checking a TOTP code. */
export type TotpOutcome = 'right' | 'wrong' | 'already used';

/** Checks a code against a user's authenticator app. A right code can't be used again. */
export function spendTotp(totp: VerifiedTotp, code: string, now: number): TotpOutcome {
  const step = matchTotp(totp.secret, code, now);
  if (step === undefined) return 'wrong';
  if (totp.usedSteps.includes(step)) return 'already used';
  const oldest = Math.floor(now / 30_000) - 2;
  totp.usedSteps = [...totp.usedSteps.filter((used) => used >= oldest), step];
  return 'right';
}
