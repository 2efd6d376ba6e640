/**
 * The box that a key without modifiers leads to, or null where it is none of ours. Codes run from left to right in every
 * script. The place after the last character counts as a box: it has the caret.
 */
export function boxByKey(key: string, { start, end }: { start: number; end: number }, max: number): number | null {
  const isRange = end - start > 1;
  switch (key) {
    case 'ArrowLeft':
      return isRange ? start : Math.max(start - 1, 0);
    case 'ArrowRight':
      return Math.min(isRange ? end : start + 1, max - 1);
    case 'Home':
      return 0;
    case 'End':
      return max;
    default:
      return null;
  }
}
