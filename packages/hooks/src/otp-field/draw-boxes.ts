import type { TextState } from './edit.js';

/** One box of the drawing of a code. */
export interface OtpBox {
  /** What to draw: a character, a bullet where the code is masked, or nothing. */
  readonly char: string;
  /** The next key lands here. */
  readonly isActive: boolean;
  /** A caret is to be drawn, before the character if there is one. */
  readonly hasCaret: boolean;
  readonly isSelected: boolean;
}

export function drawBoxes(state: TextState, isFocused: boolean, max: number, isMasked: boolean): readonly OtpBox[] {
  const { value, start, end } = state;
  const isCaret = start === end;
  return Array.from({ length: max }, (_, index) => {
    const char = value[index] ?? '';
    const hasCaret = isFocused && isCaret && index === start;
    const isSelected = isFocused && index >= start && index < end;
    // A caret after the last box has no box of its own.
    const isBeforeCaret = isFocused && isCaret && start >= max && index === max - 1;
    return {
      char: char && isMasked ? '•' : char,
      isActive: hasCaret || isSelected || isBeforeCaret,
      hasCaret,
      isSelected,
    };
  });
}
