import { boxAt } from './box-at.js';
import { applyEdit, planEdit, reconcile, type TextState } from './edit.js';
import { type EditSource, editSource } from './edit-source.js';
import { isCompleted } from './is-completed.js';
import { moveByKey, selectBox } from './move.js';
import { normalise } from './normalise.js';
import type { OtpHandlers, OtpSettings, OtpSnapshot } from './otp-controller.types.js';
import { readCode } from './read-code.js';
import { watchInput } from './watch-input.js';

type Input = HTMLInputElement;

/**
 * All that happens to one code field. Text goes in as the browser's own edits wherever that is possible, so that the
 * browser can undo them; whatever comes another way is put right afterwards.
 */
export function createOtpController(settings: () => OtpSettings) {
  let element: Input | null = null;
  let unwatch: (() => void) | undefined;
  let snapshot: OtpSnapshot = { value: settings().initial, composing: null, start: 0, end: 0, isFocused: false };
  /** The text as it was before the edit that is under way. */
  let before: TextState = snapshot;
  let isComposing = false;
  let isSending = false;
  let lastCompleted: string | null = null;
  const listeners = new Set<() => void>();

  const value = () => settings().controlled ?? snapshot.value;
  const isLocked = () => !element || element.readOnly || element.matches(':disabled');
  const isBusy = () => settings().busy || isSending;

  const publish = (next: Partial<OtpSnapshot>) => {
    const isSame = Object.entries(next).every(([key, field]) => Object.is(snapshot[key as keyof OtpSnapshot], field));
    if (isSame) return;
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };

  const selection = (input: Input) => ({ start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 });
  const readSelection = () => element && !isComposing && publish(selection(element));
  const remember = () => {
    if (element) before = { value: value(), ...selection(element) };
  };

  const send = (code: string) => {
    lastCompleted = code;
    const sending = settings().onComplete?.(code);
    if (!(sending instanceof Promise)) return;
    isSending = true;
    void sending.finally(() => {
      isSending = false;
      lastCompleted = null;
    });
  };

  const commit = (next: string, at: Pick<TextState, 'start' | 'end'>, by: EditSource) => {
    const { format, onChange } = settings();
    const previous = value();
    publish({ ...at, value: next, composing: null });
    if (next !== previous) {
      if (next.length < format.max) lastCompleted = null;
      onChange?.(next);
    }
    if (!isBusy() && isCompleted({ previous, next, by, lastCompleted }, format)) send(next);
  };

  /** Makes what the browser did to the text what it should have done. */
  const settle = (input: Input, by: EditSource) => {
    const { format, onReject } = settings();
    const raw = input.value;
    const { value: next, caret } = reconcile(before, raw, input.selectionStart ?? raw.length, format);
    if (next === before.value && raw !== next && !normalise(raw.slice(before.start), format)) onReject?.(raw);
    const end = raw === next ? (input.selectionEnd ?? caret) : caret;
    if (raw !== next) {
      input.value = next;
      input.setSelectionRange(caret, caret);
    }
    commit(next, { start: caret, end }, by);
  };

  const insert = (text: string) => {
    if (!element || isLocked()) return;
    const { format, onReject } = settings();
    const code = text.length === 1 ? normalise(text, format) : readCode(text, format);
    if (!code) {
      onReject?.(text);
      return;
    }
    remember();
    const edit = planEdit(before, code, format);
    const next = applyEdit(before.value, edit);
    const caret = edit.from + edit.text.length;
    if (next === before.value) {
      element.setSelectionRange(caret, caret);
      commit(next, { start: caret, end: caret }, text.length > 1 ? 'text' : 'key');
      return;
    }
    element.focus();
    element.setSelectionRange(edit.from, edit.to);
    remember();
    if (element.ownerDocument.execCommand('insertText', false, edit.text)) return;
    element.setRangeText(edit.text, edit.from, edit.to, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  };

  /** Runs before the browser edits: what it would put in as it should be is left to it. */
  const beforeInput = (event: InputEvent) => {
    if (isComposing || event.isComposing) return;
    remember();
    const { inputType, data, dataTransfer } = event;
    const text = data ?? dataTransfer?.getData('text/plain');
    if (!text || !event.cancelable || !inputType.startsWith('insert') || inputType.includes('Composition')) return;
    const edit = planEdit(before, text, settings().format);
    const isNative = text.length === 1 && normalise(text, settings().format) === text;
    if (isNative && edit.text === text && edit.from === before.start && edit.to === before.end) return;
    event.preventDefault();
    insert(text);
  };

  const handlers: OtpHandlers = {
    onChange({ currentTarget, nativeEvent }) {
      const { inputType, data, isComposing: isNativeComposing } = nativeEvent as InputEvent;
      // A script that writes into a field that takes nothing: React puts the value back.
      if (isLocked()) return;
      if (isComposing || isNativeComposing) publish({ composing: currentTarget.value, ...selection(currentTarget) });
      else settle(currentTarget, editSource({ inputType, data }));
    },
    onKeyDown(event) {
      const { key, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (isComposing || event.nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
      const state = { value: value(), ...selection(currentTarget) };
      const range = moveByKey(state, key, settings().format.max);
      if (!range) return;
      event.preventDefault();
      currentTarget.setSelectionRange(...range);
    },
    onClick({ currentTarget, clientX, clientY, detail, shiftKey }) {
      const { start, end } = selection(currentTarget);
      // A drag or a double click has selected by itself.
      if (isComposing || shiftKey || detail !== 1 || start !== end) return;
      const index = boxAt(currentTarget, clientX, clientY);
      if (index !== null) currentTarget.setSelectionRange(...selectBox({ value: value() }, index));
    },
    onPaste(event) {
      event.preventDefault();
      insert(event.clipboardData.getData('text/plain'));
    },
    onDrop(event) {
      event.preventDefault();
      insert(event.dataTransfer.getData('text/plain'));
    },
    onFocus() {
      element?.ownerDocument.addEventListener('selectionchange', readSelection);
      if (element) publish({ isFocused: true, ...selection(element) });
    },
    onBlur() {
      element?.ownerDocument.removeEventListener('selectionchange', readSelection);
      publish({ isFocused: false });
    },
    onCompositionStart() {
      remember();
      isComposing = true;
    },
    onCompositionEnd({ currentTarget }) {
      isComposing = false;
      const by = currentTarget.value.length - before.value.length > 1 ? 'text' : 'key';
      settle(currentTarget, by);
      publish({ composing: null });
    },
  };

  return {
    handlers,
    getSnapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    attach(next: Input | null) {
      element?.ownerDocument.removeEventListener('selectionchange', readSelection);
      unwatch?.();
      element = next;
      unwatch =
        next === null ? undefined : watchInput(next, { beforeInput, isBusy, reset: () => put(settings().initial) });
      if (next !== null && next.ownerDocument.activeElement === next) handlers.onFocus();
    },
    /** Takes over what was typed before the page came alive or put back by the browser. It is not new, so it completes nothing. */
    adopt() {
      const early = element && !isLocked() ? readCode(element.value, settings().format) : '';
      if (early && early !== value()) put(early);
    },
    /** A code that did not come by the user's hand, such as that of a text message. */
    fill(text: string) {
      const code = readCode(text, settings().format);
      if (!code || isLocked()) return;
      if (element?.ownerDocument.activeElement === element) insert(code);
      else commit(code, { start: code.length, end: code.length }, 'text');
    },
    /** The check of the last code is over, and the field is still there: the same code may be tried again. */
    allowAgain() {
      lastCompleted = null;
    },
    clear: () => put(''),
    focus: () => element?.focus(),
    select: () => element?.select(),
    getElement: () => element,
  };

  function put(next: string): void {
    lastCompleted = null;
    commit(next, { start: next.length, end: next.length }, 'history');
  }
}
