/** What is selected in an input; equal ends are a caret. */
export function selectionOf({ selectionStart, selectionEnd }: HTMLInputElement): { start: number; end: number } {
  return { start: selectionStart ?? 0, end: selectionEnd ?? 0 };
}
