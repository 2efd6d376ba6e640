import { toAsciiDigits } from '../text/to-ascii-digits.js';
import type { DeliveredFactor } from './factor-enrolment.state.js';

/**
 * A phone number in E.164, which is the only form that Cognito takes, or an e-mail address, out of what somebody typed or
 * pasted: digits of any script, with spaces, brackets and dashes, 00 for +. Undefined when it is none.
 */
export function readDestination(mfaType: DeliveredFactor, text: string): string | undefined {
  // Marks of direction come along with a number that is copied from a page in Arabic or Hebrew.
  const plain = text.replace(/\p{Cf}/gu, '').trim();
  if (mfaType === 'EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : undefined;
  const number = toAsciiDigits(plain.normalize('NFKC'))
    .replace(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
