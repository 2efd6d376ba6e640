/**
 * Replaces the digits of every script, such as Arabic-Indic, Devanagari or full-width, with ASCII digits.
 *
 * @example
 * ```ts
 * toAsciiDigits('١٢٣'); // '123'
 * ```
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, toAsciiDigit);
}

/** Converts one digit. Unicode orders the digits of each script in a run of ten, and some runs are adjacent. */
function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let place = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place += 1;
  return String(place % 10);
}
