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
  /** The text as it was before the edit that is under way, where the browser has announced one. */
  let before: TextState | null = null;
  let wasInvalid = settings().invalid;
  let pressedBox: number | null = null;
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
  const stateOf = (input: Input): TextState => ({ value: value(), ...selection(input) });

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
    const old = before ?? { value: value(), start: snapshot.start, end: snapshot.end };
    before = null;
    const { value: next, caret, isRejected } = reconcile(old, raw, input.selectionStart ?? raw.length, format);
    if (isRejected) onReject?.(raw);
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
    const old = stateOf(element);
    const edit = planEdit(old, code, format);
    const next = applyEdit(old.value, edit);
    const caret = edit.from + edit.text.length;
    if (next === old.value) {
      element.setSelectionRange(caret, caret);
      commit(next, { start: caret, end: caret }, text.length > 1 ? 'text' : 'key');
      return;
    }
    element.focus();
    element.setSelectionRange(edit.from, edit.to);
    before = stateOf(element);
    if (element.ownerDocument.execCommand('insertText', false, edit.text)) return;
    element.setRangeText(edit.text, edit.from, edit.to, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  };

  /** Runs before the browser edits: what it would put in as it should be is left to it. */
  const beforeInput = (event: InputEvent) => {
    if (!element || isComposing || event.isComposing) return;
    const old = stateOf(element);
    before = old;
    const { inputType, data, dataTransfer } = event;
    const text = data ?? dataTransfer?.getData('text/plain');
    if (!text || !event.cancelable || !inputType.startsWith('insert') || inputType.includes('Composition')) return;
    const edit = planEdit(old, text, settings().format);
    const isNative = text.length === 1 && normalise(text, settings().format) === text;
    if (isNative && edit.text === text && edit.from === old.start && edit.to === old.end) return;
    event.preventDefault();
    before = null;
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
      const range = moveByKey(stateOf(currentTarget), key, settings().format.max);
      if (!range) return;
      event.preventDefault();
      currentTarget.setSelectionRange(...range);
    },
    onMouseDown({ currentTarget, clientX, clientY, shiftKey }) {
      const { start, end } = selection(currentTarget);
      pressedBox = boxAt(currentTarget, clientX, clientY);
      // A press on a selection drags it away: a selected box is a place, not something to carry.
      if (!shiftKey && end - start === 1) currentTarget.setSelectionRange(end, end);
    },
    onClick({ currentTarget, clientX, clientY, detail, shiftKey }) {
      const box = boxAt(currentTarget, clientX, clientY);
      // A double click selects all by itself.
      if (isComposing || shiftKey || detail !== 1 || box === null) return;
      const from = pressedBox ?? box;
      const [start] = selectBox(value(), Math.min(from, box));
      const [, end] = selectBox(value(), Math.max(from, box));
      currentTarget.setSelectionRange(start, end);
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
    onCompositionStart({ currentTarget }) {
      before = stateOf(currentTarget);
      isComposing = true;
    },
    onCompositionEnd({ currentTarget }) {
      isComposing = false;
      const by = currentTarget.value.length - value().length > 1 ? 'text' : 'key';
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
    /** What is known of the last code. Where its check is over and the field is still there, it may be tried again. */
    judge(busy: boolean, invalid: boolean) {
      if (!busy) lastCompleted = null;
      if (invalid && !wasInvalid) showRefused();
      wasInvalid = invalid;
    },
    clear: () => put(''),
    focus: () => element?.focus(),
    select: () => element?.select(),
    getElement: () => element,
  };

  /** The code is selected, so that the next one replaces it; the focus comes back from the button that sent it. */
  function showRefused(): void {
    lastCompleted = null;
    if (!element) return;
    const { activeElement, body } = element.ownerDocument;
    const isNear = !activeElement || activeElement === body || element.form?.contains(activeElement);
    if (isNear) element.focus();
    element.setSelectionRange(0, element.value.length);
  }

  function put(next: string): void {
    lastCompleted = null;
    commit(next, { start: next.length, end: next.length }, 'history');
  }
}
