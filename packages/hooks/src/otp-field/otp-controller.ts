import { createBoxNavigation } from './box-navigation.js';
import { createCodeSender } from './code-sender.js';
import { applyEdit, planEdit, reconcile, type TextState } from './edit.js';
import { type EditSource, editSource } from './edit-source.js';
import type { OtpHandlers, OtpSettings, OtpSnapshot } from './otp-controller.types.js';
import { readCode } from './read-code.js';
import { selectionOf } from './selection-of.js';
import { watchInput } from './watch-input.js';

type Input = HTMLInputElement;

/**
 * All that happens to one code field. Text goes in as the browser's own edits wherever that is possible, so that the
 * browser can undo them; whatever comes another way is put right afterwards.
 */
export function createOtpController(given: OtpSettings) {
  let settings = given;
  let element: Input | null = null;
  let unwatch: (() => void) | undefined;
  const first: OtpSnapshot = { value: settings.initial, composing: null, start: 0, end: 0, isFocused: false };
  let snapshot = { ...first };
  /** The text as it was before the edit that is under way, where something has announced one. */
  let before: TextState | null = null;
  let isComposing = false;
  let wasInvalid = settings.invalid;
  const sender = createCodeSender(() => settings);
  let notify: (() => void) | undefined;

  const value = () => settings.controlled ?? snapshot.value;
  const isLocked = () => !element || element.readOnly || element.matches(':disabled');

  const publish = (next: Partial<OtpSnapshot>) => {
    if (Object.entries(next).every(([key, field]) => snapshot[key as keyof OtpSnapshot] === field)) return;
    snapshot = { ...snapshot, ...next };
    notify?.();
  };

  const readSelection = () => {
    if (element && !isComposing) publish(selectionOf(element));
  };
  const stateOf = (input: Input): TextState => ({ value: value(), ...selectionOf(input) });

  const commit = (next: string, at: Pick<TextState, 'start' | 'end'>, by: EditSource) => {
    const previous = value();
    publish({ ...at, value: next, composing: null });
    if (next !== previous) settings.onChange?.(next);
    sender.offer(previous, next, by);
  };

  /** Makes what the browser did to the text what it should have done. */
  const settle = (input: Input, by: EditSource) => {
    const raw = input.value;
    const old = before?.value === value() ? before : { ...snapshot, value: value() };
    before = null;
    const { format, onReject } = settings;
    const settled = reconcile(old, raw, format);
    if (!settled) onReject?.(raw);
    const { value: next, caret } = settled ?? { value: old.value, caret: old.end };
    if (raw !== next) {
      input.value = next;
      input.setSelectionRange(caret, caret);
    }
    commit(next, selectionOf(input), by);
  };

  const insert = (text: string) => {
    if (!element || isLocked()) return;
    const { format, onReject } = settings;
    const old = stateOf(element);
    const edit = text ? planEdit(old, text, format) : null;
    if (!edit) {
      onReject?.(text);
      return;
    }
    element.focus();
    element.setSelectionRange(edit.from, edit.to);
    before = stateOf(element);
    const isInserted = element.ownerDocument.execCommand('insertText', false, edit.text);
    const next = applyEdit(old.value, edit);
    // React tells of no change where the text is the same.
    if (!isInserted || next === old.value) commit(next, selectionOf(element), editSource({ data: text }));
  };

  /** Runs before the browser edits: what it would put in as it should be is left to it. */
  const beforeInput = (event: InputEvent) => {
    if (!element || event.isComposing) return;
    before = stateOf(element);
    const { inputType, data: text } = event;
    if (!text || !event.cancelable || inputType.includes('Composition')) return;
    const edit = planEdit(before, text, settings.format);
    if (edit && edit.text === text && edit.from === before.start && edit.to === before.end) return;
    before = null;
    event.preventDefault();
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
    ...createBoxNavigation(() => settings.format.max),
    onPaste(event) {
      event.preventDefault();
      insert(event.clipboardData.getData('text'));
    },
    onDrop(event) {
      event.preventDefault();
      insert(event.dataTransfer.getData('text'));
    },
    onFocus() {
      if (!element) return;
      element.ownerDocument.addEventListener('selectionchange', readSelection);
      publish({ isFocused: true, ...selectionOf(element) });
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
    /** Takes what the app wants from now on. */
    use(next: OtpSettings) {
      settings = next;
    },
    getSnapshot: () => snapshot,
    /** Differs from the first snapshot in the browser, which is how the boxes know that scripts are running. */
    getServerSnapshot: () => first,
    /** For the one hook that owns the field. */
    subscribe(listener: () => void) {
      notify = listener;
      return () => {
        notify = undefined;
      };
    },
    attach(next: Input | null) {
      unwatch?.();
      element?.ownerDocument.removeEventListener('selectionchange', readSelection);
      element = next;
      if (!next) return;
      const reset = () => put(settings.initial);
      unwatch = watchInput(next, { beforeInput, isBusy: sender.isBusy, reset });
      if (next.matches(':focus')) handlers.onFocus();
    },
    /** Takes over what was typed before the page came alive or put back by the browser. It is not new, so it completes nothing. */
    adopt() {
      const early = element && !isLocked() ? readCode(element.value, settings.format) : '';
      if (early && early !== value()) put(early);
    },
    /** A code that did not come by the user's hand, such as that of a text message. */
    fill(text: string) {
      const code = readCode(text, settings.format);
      if (!code || isLocked()) return;
      if (element?.matches(':focus')) insert(code);
      else commit(code, atEnd(code), 'text');
    },
    /** A check is over and the field is still there: the same code may be tried again. */
    forget: sender.forget,
    /** What the app knows of the last code. */
    judge(invalid: boolean) {
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
