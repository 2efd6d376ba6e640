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

export function drawBoxes(state: TextState, isFocused: boolean, max: number, isMasked?: boolean): readonly OtpBox[] {
  const { value, start, end } = state;
  const isAtCaret = isFocused && start === end;
  return Array.from({ length: max }, (_, index) => {
    const char = value[index] ?? '';
    const isSelected = isFocused && index >= start && index < end;
    return {
      char: char && isMasked ? '•' : char,
      // A caret after the last box has no box of its own.
      isActive: isSelected || (isAtCaret && index === Math.min(start, max - 1)),
      hasCaret: isAtCaret && index === start,
      isSelected,
    };
  });
}
