import type { KeyboardEvent, MouseEvent } from 'react';
import { selectionOf, type TextState } from './edit.js';

/** One box of the drawn code. */
export interface OtpBox {
  /** The character to draw: a bullet in a masked field, empty in an empty box. */
  readonly char: string;
  /** The next key goes into this box. */
  readonly isActive: boolean;
  /** Draw a caret, before the character if there is one. */
  readonly hasCaret: boolean;
  readonly isSelected: boolean;
}

/** Computes the boxes for a text and its selection. */
export function drawBoxes(state: TextState, isFocused: boolean, max: number, isMasked?: boolean): readonly OtpBox[] {
  const { value, start, end } = state;
  const isAtCaret = isFocused && start === end;
  const boxes: OtpBox[] = [];
  // A loop: Array.from takes twice as long, on every key.
  for (let index = 0; index < max; index += 1) {
    const char = value[index] ?? '';
    const isSelected = isFocused && index >= start && index < end;
    boxes.push({
      char: char && isMasked ? '•' : char,
      // A caret after the last box has no box of its own.
      isActive: isSelected || (isAtCaret && index === Math.min(start, max - 1)),
      hasCaret: isAtCaret && index === start,
      isSelected,
    });
  }
  return boxes;
}

/** The attribute with the index of a box. The boxes can lie under the input or around it. */
export const boxAttribute = 'data-otp-box';

/** Finds the box under the pointer. There is none in a document without layout, such as jsdom's. */
export function boxAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLInputElement>): number | undefined {
  const root = currentTarget.getRootNode() as Partial<DocumentOrShadowRoot>;
  const place = root
    .elementsFromPoint?.(clientX, clientY)
    .map((element) => element.getAttribute(boxAttribute))
    .find(Boolean);
  return place ? Number(place) : undefined;
}

/**
 * Returns the box that a key without modifiers moves to, or undefined for other keys. Codes run left to right in every
 * script. The position after the last character counts as a box: it has the caret.
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

/** The handlers that move between boxes. */
export interface BoxHandlers {
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onMouseDown(event: MouseEvent<HTMLInputElement>): void;
  onClick(event: MouseEvent<HTMLInputElement>): void;
}

/**
 * Moves from box to box by key and pointer. A filled box is selected, so that the next key replaces its character; for an
 * empty one the browser puts the caret after the last character. The first press is never prevented, or iOS would not
 * open its keyboard.
 */
export function createBoxNavigation(max: () => number): BoxHandlers {
  let pressedBox: number | undefined;
  return {
    onKeyDown(event) {
      const { currentTarget: input, key } = event;
      // Characters move nowhere, so don't pay for reading the selection.
      if (key.length === 1 || event.nativeEvent.isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const box = boxByKey(key, selectionOf(input), max());
      if (box === undefined) return;
      event.preventDefault();
      input.setSelectionRange(box, box + 1);
    },
    onMouseDown(event) {
      const input = event.currentTarget;
      const { start, end } = selectionOf(input);
      pressedBox = boxAt(event);
      // Pressing a selection would drag the text; a selected box is a position, not something to drag.
      if (!event.shiftKey && end - start === 1) input.setSelectionRange(end, end);
    },
    onClick(event) {
      const box = boxAt(event);
      // The browser handles a double click: it selects everything.
      if (event.shiftKey || event.detail !== 1 || box === undefined) return;
      const from = pressedBox ?? box;
      event.currentTarget.setSelectionRange(Math.min(from, box), Math.max(from, box) + 1);
    },
  };
}
