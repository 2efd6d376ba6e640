/** Text in a direction of its own, so that a masked phone number reads the same within Arabic. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
