import type { VerifiedTotp } from '../model/user.js';
import { matchTotp } from './totp.js';

/** What became of a TOTP code. */
export type TotpOutcome = 'right' | 'wrong' | 'already used';

/** Checks a code against a user's authenticator; a right one is spent. */
export function spendTotp(totp: VerifiedTotp, code: string, now: number): TotpOutcome {
  const step = matchTotp(totp.secret, code, now);
  if (step === undefined) return 'wrong';
  if (totp.usedSteps.includes(step)) return 'already used';
  const oldest = Math.floor(now / 30_000) - 2;
  totp.usedSteps = [...totp.usedSteps.filter((used) => used >= oldest), step];
  return 'right';
}
