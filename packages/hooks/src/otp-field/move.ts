import type { TextState } from './edit.js';

type Range = readonly [start: number, end: number];

/** Box by box: a box with a character is selected, so that a key replaces it; the place after the last one is a caret. */
export function selectBox(value: string, index: number): Range {
  const start = Math.min(Math.max(index, 0), value.length);
  return [start, Math.min(start + 1, value.length)];
}

/** Where a key without modifiers leads, or null where it is none of ours. Codes run from left to right in every script. */
export function moveByKey({ value, start, end }: TextState, key: string, max: number): Range | null {
  const isRange = end - start > 1;
  switch (key) {
    case 'ArrowLeft':
      return selectBox(value, isRange ? start : start - 1);
    case 'ArrowRight':
      return selectBox(value, Math.min(isRange ? end : start + 1, max - 1));
    case 'Home':
      return selectBox(value, 0);
    case 'End':
      return selectBox(value, value.length);
    default:
      return null;
  }
}
