/** What a code may be made of. */
export type OtpMode = 'numeric' | 'alphanumeric';

/**
 * The characters of a code in any text: full-width forms are folded, digits of every script become ASCII,
 * and all else (spaces, dashes, words around a number) goes.
 */
export function normalise(text: string, mode: OtpMode): string {
  const folded = [...text.normalize('NFKC')].map(toAsciiDigit).join('');
  return mode === 'numeric' ? folded.replace(/\D/g, '') : folded.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** Unicode puts the digits of a script in runs of ten, in order. */
function toAsciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
