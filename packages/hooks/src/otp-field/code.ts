import { toAsciiDigits } from '@cognito-mfa/core/to-ascii-digits';

/** The length of a code in characters, or a range when the exact length isn't known. */
export type OtpLength = number | { readonly min: number; readonly max: number };

/** The kind of characters in a code. */
export type OtpMode = 'numeric' | 'alphanumeric';

/** The format of a code: its characters and its length. */
export interface CodeFormat {
  readonly mode: OtpMode;
  readonly min: number;
  readonly max: number;
  /** Converts letters to upper case. */
  readonly uppercase: boolean;
}

/** Creates the format from the options of `useOtpField`. @throws Error for a length that can't be. */
export function codeFormat(length: OtpLength = 6, mode: OtpMode = 'numeric', uppercase = false): CodeFormat {
  const { min, max } = typeof length === 'number' ? { min: length, max: length } : length;
  if (!(min >= 1 && min <= max)) throw new Error(`Pass useOtpField a length such as 6, not ${min} to ${max}.`);
  return { mode, min, max, uppercase };
}

/**
 * Keeps the characters of a code and drops everything else, such as spaces and dashes. Folds full-width forms and turns
 * the digits of every script into ASCII. The result can be longer than a code.
 */
export function normalize(text: string, { mode, uppercase }: Pick<CodeFormat, 'mode' | 'uppercase'>): string {
  // Folding is slow, and nearly every key and render has digits only.
  if (/^\d*$/.test(text)) return text;
  const folded = toAsciiDigits(text.normalize('NFKC'));
  const kept = folded.replace(mode === 'numeric' ? /\D/g : /[\W_]/g, '');
  return uppercase ? kept.toUpperCase() : kept;
}

/**
 * Finds the code in a text that arrives as a whole: pasted, dropped or autofilled. Prefers a run of the right length to
 * other digits: "2 of 3: your code is 123456, valid for 5 minutes". Without such a run, cuts the text as typing would.
 */
export function readCode(text = '', format: CodeFormat): string {
  const { mode, min, max } = format;
  const code = normalize(text, format);
  if ((mode === 'alphanumeric' || code === text) && code.length <= max) return code;
  const run = text
    .split(mode === 'numeric' ? /\P{N}+/u : /[^\p{L}\p{N}]+/u)
    .map((word) => normalize(word, format))
    // Without a digit, a code can't be told from a word.
    .find((word) => word.length >= min && word.length <= max && /\d/.test(word));
  return run ?? code.slice(0, max);
}
