import { createBoxNavigation } from './box-navigation.js';
import { createCodeSender } from './code-sender.js';
import { applyEdit, planEdit, reconcile, type TextState } from './edit.js';
import { type EditSource, editSource } from './edit-source.js';
import { normalise } from './normalise.js';
import type { OtpHandlers, OtpSettings, OtpSnapshot } from './otp-controller.types.js';
import { readCode } from './read-code.js';
import { selectionOf } from './selection-of.js';
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
  let isComposing = false;
  let isInserting = false;
  const sender = createCodeSender(settings);
  let notify: (() => void) | undefined;

  const value = () => settings().controlled ?? snapshot.value;
  const isLocked = () => !element || element.readOnly || element.matches(':disabled');

  const publish = (next: Partial<OtpSnapshot>) => {
    const isSame = Object.entries(next).every(([key, field]) => Object.is(snapshot[key as keyof OtpSnapshot], field));
    if (isSame) return;
    snapshot = { ...snapshot, ...next };
    notify?.();
  };

  const readSelection = () => element && !isComposing && publish(selectionOf(element));
  const stateOf = (input: Input): TextState => ({ value: value(), ...selectionOf(input) });

  const commit = (next: string, at: Pick<TextState, 'start' | 'end'>, by: EditSource) => {
    const previous = value();
    publish({ ...at, value: next, composing: null });
    if (next !== previous) settings().onChange?.(next);
    sender.offer({ previous, next, by });
  };

  /** Makes what the browser did to the text what it should have done. */
  const settle = (input: Input, by: EditSource) => {
    const { format, onReject } = settings();
    const raw = input.value;
    const old = before?.value === value() ? before : { ...snapshot, value: value() };
    before = null;
    const { value: next, caret, isRejected } = reconcile(old, raw, input.selectionStart ?? raw.length, format);
    if (isRejected) onReject?.(raw);
    if (raw !== next) {
      input.value = next;
      input.setSelectionRange(caret, caret);
    }
    commit(next, selectionOf(input), by);
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
      commit(next, selectionOf(element), text.length > 1 ? 'text' : 'key');
      return;
    }
    element.focus();
    element.setSelectionRange(edit.from, edit.to);
    before = stateOf(element);
    isInserting = true;
    const isInserted = element.ownerDocument.execCommand('insertText', false, edit.text);
    isInserting = false;
    if (isInserted) return;
    element.setRangeText(edit.text, edit.from, edit.to, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** Runs before the browser edits: what it would put in as it should be is left to it. */
  const beforeInput = (event: InputEvent) => {
    if (!element || isInserting || event.isComposing) return;
    before = stateOf(element);
    const { inputType, data: text } = event;
    if (!text || !event.cancelable || !inputType.startsWith('insert') || inputType.includes('Composition')) return;
    const { format } = settings();
    const isRoom = before.value.length + before.start - before.end < format.max;
    if (text.length === 1 && isRoom && normalise(text, format) === text) return;
    event.preventDefault();
    before = null;
    // A space or a dash between groups is typed as it is read: no mistake to tell of.
    if (!/^[\s\p{P}]$/u.test(text)) insert(text);
  };

  const handlers: OtpHandlers = {
    onChange({ currentTarget, nativeEvent }) {
      // A script that writes into a field that takes nothing: React puts the value back.
      if (isLocked()) return;
      if (isComposing) publish({ composing: currentTarget.value, ...selectionOf(currentTarget) });
      else settle(currentTarget, editSource(nativeEvent as InputEvent));
    },
    ...createBoxNavigation(value, () => settings().format.max),
    onPaste(event) {
      event.preventDefault();
      insert(event.clipboardData.getData('text'));
    },
    onDrop(event) {
      event.preventDefault();
      insert(event.dataTransfer.getData('text'));
    },
    onFocus() {
      element?.ownerDocument.addEventListener('selectionchange', readSelection);
      if (element) publish({ isFocused: true, ...selectionOf(element) });
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
      settle(currentTarget, currentTarget.value.length - value().length > 1 ? 'text' : 'key');
    },
  };

  return {
    handlers,
    getSnapshot: () => snapshot,
    /** For the one hook that owns the field. */
    subscribe(listener: () => void) {
      notify = listener;
      return () => {
        notify = undefined;
      };
    },
    attach(next: Input | null) {
      element?.ownerDocument.removeEventListener('selectionchange', readSelection);
      unwatch?.();
      element = next;
      unwatch = next
        ? watchInput(next, { beforeInput, isBusy: sender.isBusy, reset: () => put(settings().initial) })
        : undefined;
      if (next?.matches(':focus')) handlers.onFocus();
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
      if (element?.matches(':focus')) insert(code);
      else commit(code, atEnd(code), 'text');
    },
    /** What the app knows of the last code. */
    judge(busy: boolean, invalid: boolean) {
      sender.watchBusy(busy);
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
    sender.forget();
    if (!element) return;
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement.matches('body') || element.form?.contains(activeElement)) element.focus();
    element.setSelectionRange(0, element.value.length);
  }

  function put(next: string): void {
    sender.forget();
    commit(next, atEnd(next), 'history');
  }
}

const atEnd = ({ length }: string) => ({ start: length, end: length });
