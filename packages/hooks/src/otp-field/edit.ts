import { type CodeFormat, readCode } from './code.js';

/** The text of the input and its selection. Equal ends are a caret. */
export interface TextState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The replacement of a range by a text, and the result. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: string;
  readonly caret: number;
}

/**
 * Plans how to insert a text, or returns null if it holds no part of a code. A whole code replaces everything, wherever
 * the caret is, so that it never mixes with a wrong code. A part goes in at the selection; in a full field it overwrites
 * what follows the caret, and what doesn't fit is dropped.
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
 * Plans the same for a text that the browser has already changed: by autofill, a password manager, an input method or a
 * keyboard that sends no `beforeinput`. Returns null if the new text holds no part of a code.
 */
export function reconcile(before: TextState, raw: string, format: CodeFormat): Pick<Edit, 'value' | 'caret'> | null {
  const { value, end } = before;
  // The app may have shortened the value since the selection was read.
  const start = Math.min(before.start, value.length);
  const tail = value.slice(end);
  const to = raw.length - tail.length;
  const isInsertion = start <= to && raw.startsWith(value.slice(0, start)) && raw.endsWith(tail);
  return isInsertion
    ? planEdit({ value, start, end }, raw.slice(start, to), format)
    : // The whole value was set, so the old one doesn't matter.
      planEdit({ value, start: 0, end: value.length }, raw, format);
}

/** The source of a change: a key, or a text (paste, autofill, a script). Undefined for an old value, as from undo. */
export type EditSource = 'key' | 'text' | undefined;

/** Reads the source of a change from its input event. */
export function editSource({ inputType, data }: Partial<Pick<InputEvent, 'inputType' | 'data'>>): EditSource {
  if (inputType?.startsWith('history')) return undefined;
  return data?.length === 1 ? 'key' : 'text';
}

/** Reads the selection of an input. */
export function selectionOf(input: HTMLInputElement | null): { start: number; end: number } {
  return { start: input?.selectionStart ?? 0, end: input?.selectionEnd ?? 0 };
}
