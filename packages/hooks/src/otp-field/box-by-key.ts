/**
 * The box that a key without modifiers leads to, or undefined where it is none of ours. Codes run from left to right in every
 * script. The place after the last character counts as a box: it has the caret.
 */
export function boxByKey(key: string, { start, end }: { start: number; end: number }, max: number): number | undefined {
  const isRange = end - start > 1;
  const boxes: Partial<Record<string, number>> = {
    ArrowLeft: isRange ? start : Math.max(start - 1, 0),
    ArrowRight: Math.min(isRange ? end : start + 1, max - 1),
    Home: 0,
    End: max,
  };
  return boxes[key];
}
