import type { CodeFormat } from './code-format.js';
import { readCode } from './read-code.js';

/** A text and what is selected in it; equal ends are a caret. */
export interface TextState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A text that takes the place of a part of another, and what comes of it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: string;
  readonly caret: number;
}

/**
 * What putting a text into a field does, or null where it has no part of a code. A whole code replaces all that is there,
 * wherever the caret is: pasted over a wrong code it must not mix with it. A part goes in at the selection; in a full field
 * it takes the place of what follows the caret, and what does not fit is left out.
 */
export function planEdit({ value, start, end }: TextState, raw: string, format: CodeFormat): Edit | null {
  const { min, max } = format;
  let text = readCode(raw, format);
  if (raw && !text) return null;
  let [from, to] = [0, value.length];
  if (text.length < 2 || text.length < min) {
    text = text.slice(0, max - start);
    from = start;
    to = Math.max(end, start + text.length + to - max);
  }
  return { from, to, text, value: value.slice(0, from) + text + value.slice(to), caret: from + text.length };
}

/**
 * What makes of the text before what the field is to hold, where the browser has changed it already: autofill, a password
 * manager, an input method, a keyboard that cannot be asked beforehand. Null where the new text has no part of a code.
 */
export function reconcile(before: TextState, raw: string, format: CodeFormat): Pick<Edit, 'value' | 'caret'> | null {
  const { value, start, end } = before;
  const tail = value.slice(end);
  const to = raw.length - tail.length;
  const isInsertion = start <= to && raw.startsWith(value.slice(0, start)) && raw.endsWith(tail);
  return isInsertion
    ? planEdit(before, raw.slice(start, to), format)
    : // A value that was set as a whole has nothing to do with what was there.
      planEdit({ value, start: 0, end: value.length }, raw, format);
}
