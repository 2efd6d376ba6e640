/** Text that a user chose, made safe for a terminal: control characters, which could rewrite the screen, become �. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
}
