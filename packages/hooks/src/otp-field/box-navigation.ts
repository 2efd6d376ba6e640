import { boxAt } from './box-at.js';
import { moveByKey, selectBox } from './move.js';
import type { OtpHandlers } from './otp-controller.types.js';
import { selectionOf } from './selection-of.js';

type Navigation = Pick<OtpHandlers, 'onKeyDown' | 'onMouseDown' | 'onClick'>;

/** Keys and pointer go from box to box. The first press is never prevented: iOS would not open its keyboard. */
export function createBoxNavigation(value: () => string, max: () => number): Navigation {
  let pressedBox: number | null = null;
  return {
    onKeyDown(event) {
      const { currentTarget: input, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (event.nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
      const range = moveByKey({ value: value(), ...selectionOf(input) }, event.key, max());
      if (!range) return;
      event.preventDefault();
      input.setSelectionRange(...range);
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
      if (event.shiftKey || event.detail !== 1 || box === null) return;
      const from = pressedBox ?? box;
      const [start] = selectBox(value(), Math.min(from, box));
      const [, end] = selectBox(value(), Math.max(from, box));
      event.currentTarget.setSelectionRange(start, end);
    },
  };
}
