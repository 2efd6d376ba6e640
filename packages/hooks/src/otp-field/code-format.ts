import type { OtpMode } from './normalise.js';

/** How many characters a code has; a range where that is not known. */
export type OtpLength = number | { readonly min: number; readonly max: number };

/** What a code looks like. */
export interface CodeFormat {
  readonly mode: OtpMode;
  readonly min: number;
  readonly max: number;
  /** Letters become upper case. */
  readonly uppercase: boolean;
}

export function codeFormat(length: OtpLength = 6, mode: OtpMode = 'numeric', uppercase = false): CodeFormat {
  const { min, max } = typeof length === 'number' ? { min: length, max: length } : length;
  if (!(min >= 1 && min <= max)) throw new Error(`Pass useOtpField a length such as 6, not ${min} to ${max}.`);
  return { mode, min, max, uppercase };
}
