/** A phone number or address within a sentence: it reads from left to right, in Arabic too. */
export function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}
