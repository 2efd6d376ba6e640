/** Text with the digits of every script as ASCII digits: Arabic-Indic, Devanagari, full-width and all others. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, toAsciiDigit);
}

/** Unicode puts the digits of a script in runs of ten, in order, some of them side by side. */
function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let place = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place += 1;
  return String(place % 10);
}
