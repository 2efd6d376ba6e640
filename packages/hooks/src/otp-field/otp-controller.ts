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
  const initial = () => readCode(settings.defaultValue ?? '', settings.format);
  let element: Input | null = null;
  let unwatch: (() => void) | undefined;
  let isWatched = false;
  let snapshot: OtpSnapshot = { value: initial(), composing: null, start: 0, end: 0, isFocused: false };
  /** The text as it was before the edit that is under way, where something has announced one. */
  let before: TextState | null = null;
  let isComposing = false;
  let judged: Pick<OtpSettings, 'busy' | 'invalid'> | undefined;
  const sender = createCodeSender(() => settings);
  let show: ((next: OtpSnapshot) => void) | undefined;

  const value = () => settings.controlled ?? snapshot.value;
  /** Disabled, by a fieldset too, or read-only: what takes nothing is not validated. */
  const isLocked = () => !element?.willValidate;

  const publish = (next: Partial<OtpSnapshot>) => {
    if ((Object.keys(next) as (keyof OtpSnapshot)[]).every((key) => snapshot[key] === next[key])) return;
    snapshot = { ...snapshot, ...next };
    watch();
    show?.(snapshot);
  };

  /** From the first time that a form has something of this field to put back or to send: of a hundred fields most stay quiet. */
  const watch = () => {
    isWatched = true;
    if (element) unwatch ??= watchInput(element, { beforeInput, isBusy: sender.isBusy, reset: () => put(initial()) });
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
    use(next: OtpSettings, showNext: typeof show) {
      settings = next;
      show = showNext;
      if (next.busy || value()) watch();
      element?.setCustomValidity(next.flaw);
    },
    getSnapshot: () => snapshot,
    attach(next: Input | null) {
      unwatch?.();
      unwatch = undefined;
      element?.ownerDocument.removeEventListener('selectionchange', readSelection);
      element = next;
      if (!next) return;
      if (isWatched) watch();
      next.setCustomValidity(settings.flaw);
      if (next.matches(':focus')) handlers.onFocus();
    },
    /** A code that did not come by the user's hand, such as that of a text message. */
    fill(text: string) {
      const code = readCode(text, settings.format);
      if (!code || isLocked()) return;
      if (element?.matches(':focus')) insert(code);
      else commit(code, atEnd(code), 'text');
    },
    /** What the app knows of the last code. */
    judge(next: Pick<OtpSettings, 'busy' | 'invalid'>) {
      if (!judged) adopt();
      // A check is over and the field is still there: the same code may be tried again.
      if (judged?.busy && !next.busy) sender.forget();
      if (judged?.invalid === false && next.invalid) showRefused();
      judged = next;
    },
    clear: () => put(''),
    focus: () => element?.focus(),
    select: () => element?.select(),
    getElement: () => element,
  };

  /** Takes over what was typed before the page came alive or put back by the browser. It is not new, so it completes nothing. */
  function adopt(): void {
    const early = element && !isLocked() ? readCode(element.value, settings.format) : '';
    if (early && early !== value()) put(early);
  }

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
