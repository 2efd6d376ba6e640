import type { CodeFormat } from './code-format.js';
import { readCode } from './read-code.js';

/** A text and what is selected in it; equal ends are a caret. */
export interface TextState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The part of a text that another text takes the place of. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What putting a text into a field does, or null where it has no part of a code. A whole code replaces all that is there,
 * wherever the caret is: pasted over a wrong code it must not mix with it. A part goes in at the selection; in a full field
 * it takes the place of what follows the caret, and what does not fit is left out.
 */
export function planEdit({ value, start, end }: TextState, text: string, format: CodeFormat): Edit | null {
  const { min, max } = format;
  const code = readCode(text, format);
  if (text && !code) return null;
  if (code.length > 1 && code.length >= min) return { from: 0, to: value.length, text: code };
  const part = code.slice(0, max - start);
  return { from: start, to: Math.max(end, start + part.length + value.length - max), text: part };
}

export function applyEdit(value: string, { from, to, text }: Edit): string {
  return value.slice(0, from) + text + value.slice(to);
}

/**
 * What the field is to hold where the browser has changed it already: autofill, a password manager, an input method, a
 * keyboard that cannot be asked beforehand. Null where the new text has no part of a code.
 */
export function reconcile(before: TextState, raw: string, format: CodeFormat): { value: string; caret: number } | null {
  const { value, start, end } = before;
  const head = value.slice(0, start);
  const tail = value.slice(end);
  const isInsertion = raw.length >= head.length + tail.length && raw.startsWith(head) && raw.endsWith(tail);
  const edit = isInsertion
    ? planEdit(before, raw.slice(start, raw.length - tail.length), format)
    : // A value that was set as a whole has nothing to do with what was there.
      planEdit({ value, start: 0, end: value.length }, raw, format);
  return edit && { value: applyEdit(value, edit), caret: edit.from + edit.text.length };
}
