import { boxAt } from './box-at.js';
import { boxByKey } from './box-by-key.js';
import type { OtpHandlers } from './otp-controller.types.js';
import { selectionOf } from './selection-of.js';

type Navigation = Pick<OtpHandlers, 'onKeyDown' | 'onMouseDown' | 'onClick'>;

/**
 * Keys and pointer go from box to box: what is in a box is selected, so that a key replaces it, and where nothing is the
 * browser puts the caret behind the last character. The first press is never prevented: iOS would not open its keyboard.
 */
export function createBoxNavigation(max: () => number): Navigation {
  let pressedBox: number | undefined;
  return {
    onKeyDown(event) {
      const { currentTarget: input, key } = event;
      // A character leads to no box: what is selected is not worth reading.
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
      // A press on a selection drags it away: a selected box is a place, not something to carry.
      if (!event.shiftKey && end - start === 1) input.setSelectionRange(end, end);
    },
    onClick(event) {
      const box = boxAt(event);
      // A double click selects all by itself.
      if (event.shiftKey || event.detail !== 1 || box === undefined) return;
      const from = pressedBox ?? box;
      event.currentTarget.setSelectionRange(Math.min(from, box), Math.max(from, box) + 1);
    },
  };
}
