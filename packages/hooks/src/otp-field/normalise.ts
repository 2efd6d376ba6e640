/** What a code may be made of. */
export type OtpMode = 'numeric' | 'alphanumeric';

/**
 * The characters of a code in any text: full-width forms are folded, digits of every script become ASCII,
 * and all else (spaces, dashes, words around a number) goes. It may be longer than a code.
 */
export function normalise(text: string, { mode, uppercase }: { mode: OtpMode; uppercase: boolean }): string {
  const folded = [...text.normalize('NFKC')].map(toAsciiDigit).join('');
  const kept = folded.replace(mode === 'numeric' ? /[^0-9]/g : /[^A-Za-z0-9]/g, '');
  return uppercase ? kept.toUpperCase() : kept;
}

/** Unicode puts the digits of a script in runs of ten, in order, some of them side by side. */
function toAsciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
