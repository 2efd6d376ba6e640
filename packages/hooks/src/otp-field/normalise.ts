import { toAsciiDigits } from '@cognito-mfa/core/to-ascii-digits';

/** What a code may be made of. */
export type OtpMode = 'numeric' | 'alphanumeric';

/**
 * The characters of a code in any text: full-width forms are folded, digits of every script become ASCII,
 * and all else (spaces, dashes, words around a number) goes. It may be longer than a code.
 */
export function normalise(text: string, { mode, uppercase }: { mode: OtpMode; uppercase: boolean }): string {
  // What nearly every key and every render has, and folding is dear.
  if (/^\d*$/.test(text)) return text;
  const folded = toAsciiDigits(text.normalize('NFKC'));
  const kept = folded.replace(mode === 'numeric' ? /\D/g : /[\W_]/g, '');
  return uppercase ? kept.toUpperCase() : kept;
}
