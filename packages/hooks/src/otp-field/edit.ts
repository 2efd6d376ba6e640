import type { CodeFormat } from './code-format.js';
import { normalise } from './normalise.js';
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
 * What putting a code, or a part of one, into a field does. A whole code replaces all that is there, wherever the caret
 * is: pasted over a wrong code it must not mix with it. A part goes in at the selection; in a full field it takes the
 * place of what follows the caret, and what does not fit is left out.
 */
export function planEdit({ value, start, end }: TextState, code: string, { min, max }: CodeFormat): Edit {
  if (code.length >= min) return { from: 0, to: value.length, text: code.slice(0, max) };
  const text = code.slice(0, max - start);
  const over = Math.max(0, start + text.length + (value.length - end) - max);
  return { from: start, to: end + over, text };
}

export function applyEdit(value: string, { from, to, text }: Edit): string {
  return value.slice(0, from) + text + value.slice(to);
}

/**
 * What the field is to hold where the browser has changed it already: autofill, a password manager, an input method, a
 * keyboard that cannot be asked beforehand. `caret` is where the browser left the caret in `raw`.
 */
export function reconcile(before: TextState, raw: string, caret: number, format: CodeFormat) {
  const inserted = insertedText(before, raw);
  const isWhole = inserted !== null && inserted.length > 1 && normalise(inserted, format).length >= format.min;
  if (!isWhole && raw.length <= format.max && normalise(raw, format) === raw)
    return { value: raw, caret, isRejected: false };
  const code = readCode(inserted ?? raw, format);
  if (!code) return { value: before.value, caret: before.end, isRejected: true };
  // A value that was set as a whole has nothing to do with what was there.
  const edit = inserted === null ? { from: 0, to: before.value.length, text: code } : planEdit(before, code, format);
  return { value: applyEdit(before.value, edit), caret: edit.from + edit.text.length, isRejected: false };
}

/** The text that took the place of the selection, or null where the change was another one. */
function insertedText({ value, start, end }: TextState, raw: string): string | null {
  const head = value.slice(0, start);
  const tail = value.slice(end);
  const isInsertion = raw.length >= head.length + tail.length && raw.startsWith(head) && raw.endsWith(tail);
  return isInsertion ? raw.slice(start, raw.length - tail.length) : null;
}
