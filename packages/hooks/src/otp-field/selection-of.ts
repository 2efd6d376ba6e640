/** What is selected in an input; equal ends are a caret. */
export function selectionOf(input: HTMLInputElement | null): { start: number; end: number } {
  return { start: input?.selectionStart ?? 0, end: input?.selectionEnd ?? 0 };
}
