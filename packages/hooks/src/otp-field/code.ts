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
  if (!(min >= 1 && min <= max)) throw new Error('Pass useOtpField a length such as 6.');
  return { mode, min, max, uppercase };
}

/** Keeps the characters of a code and drops everything else, such as spaces and dashes. The result can be too long. */
export function normalize(text: string, { mode, uppercase }: Pick<CodeFormat, 'mode' | 'uppercase'>): string {
  // Folding is slow, and nearly every key and render has digits only.
  if (/^\d*$/.test(text)) return text;
  const folded = toAsciiDigits(text.normalize('NFKC'));
  const kept = folded.replace(mode === 'numeric' ? /\D/g : /[\W_]/g, '');
  return uppercase ? kept.toUpperCase() : kept;
}

/** Cuts a value that the app gives to the length of a code. */
export function cut(value: string, format: CodeFormat): string {
  return normalize(value, format).slice(0, format.max);
}

/** Numbers as they stand in a message: with their groups, and the sign, letter or currency beside them. */
const NUMBERS = /(?:[+#*/=)\p{Sc}] ?|\p{LC})?\d+(?:[ .-]\d+)*(?:\p{LC}| ?\p{Sc})?/gu;

/** A number or a pair of groups, but no date, round amount, order number, phone number or part of a link. */
const CODE = /^((?!20[23]\d[01]\d[0-3]\d)\d+|\d{3}[ -](?!000)\d{3}|\d{4}[ -]\d{4})$/;

/**
 * Finds the code in a text that arrives as a whole: pasted, dropped or autofilled. A text without words is the code, or a
 * part of it. In a message, the code is the only number of the right length, perhaps in two groups. Returns nothing if there
 * are several or none: a wrong code costs the user an attempt.
 */
export function readCode(text: string, format: CodeFormat): string {
  const { mode, min, max } = format;
  const isNumeric = mode === 'numeric';
  const whole = normalize(text, format);
  // Two dashes are in dates and phone numbers.
  if (!whole[max] && !(isNumeric ? /[\p{L}+,./:]|-.*-/u : /[^\w-]/).test(text)) return whole;
  const codes = (toAsciiDigits(text).match(isNumeric ? NUMBERS : /[\w-]+/g) ?? [])
    .map((number) => ((isNumeric ? CODE : /\d/).test(number) ? normalize(number, format) : ''))
    .filter((code) => code[min - 1] && !code[max]);
  return new Set(codes).size === 1 ? (codes[0] as string) : '';
}
