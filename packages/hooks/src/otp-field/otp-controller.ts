import { createBoxNavigation } from './box-navigation.js';
import { createCodeSender } from './code-sender.js';
import { planEdit, reconcile, type TextState } from './edit.js';
import { type EditSource, editSource } from './edit-source.js';
import type { OtpHandlers, OtpSettings, OtpSnapshot } from './otp-controller.types.js';
import { readCode } from './read-code.js';
import { selectionOf } from './selection-of.js';
import { watchInput } from './watch-input.js';

/**
 * All that happens to one code field. Text goes in as the browser's own edits wherever that is possible, so that the
 * browser can undo them; whatever comes another way is put right afterwards.
 */
export function createOtpController(given: OtpSettings) {
  let settings = given;
  let element: HTMLInputElement | null = null;
  /** Ends what is listened to for the sake of the element. */
  let listening: AbortController | undefined;
  const initial = () => readCode(settings.defaultValue, settings);
  let snapshot: OtpSnapshot = { value: initial(), composing: null, start: 0, end: 0, isFocused: false, isDrawn: false };
  let show: ((next: OtpSnapshot) => void) | undefined;
  /** The text as it was before the edit that is under way, where something has announced one. */
  let before: TextState | undefined;
  let isComposing = false;
  let judged: Pick<OtpSettings, 'busy' | 'invalid'> | undefined;
  const [offer, forget, isBusy] = createCodeSender(() => settings);

  const value = () => settings.controlled ?? snapshot.value;
  const state = (): TextState => ({ value: value(), ...selectionOf(element) });
  /** Disabled, by a fieldset too, or read-only: what takes nothing is not validated. */
  const isLocked = () => !element?.willValidate;

  const publish = (next: Partial<OtpSnapshot>) => {
    if ((Object.keys(next) as (keyof OtpSnapshot)[]).every((key) => snapshot[key] === next[key])) return;
    snapshot = { ...snapshot, ...next };
    show?.(snapshot);
  };

  const readSelection = () => {
    if (!isComposing) publish(selectionOf(element));
  };

  const commit = (next: string, by: EditSource, at = { start: next.length, end: next.length }) => {
    const previous = value();
    publish({ ...at, value: next, composing: null });
    if (next !== previous) settings.onChange?.(next);
    offer(previous, next, by);
  };

  /** It is not new, so it completes nothing. */
  const put = (next: string) => {
    forget();
    commit(next, undefined);
  };

  /** Makes what the browser did to the text what it should have done. */
  const settle = (input: HTMLInputElement, by: EditSource) => {
    const raw = input.value;
    const old = before?.value === value() ? before : { ...snapshot, value: value() };
    before = undefined;
    let edit = reconcile(old, raw, settings);
    if (!edit) {
      settings.onReject?.(raw);
      edit = { value: old.value, caret: old.end };
    }
    if (raw !== edit.value) {
      input.value = edit.value;
      input.setSelectionRange(edit.caret, edit.caret);
    }
    commit(edit.value, by, selectionOf(input));
  };

  const insert = (text: string) => {
    if (!element || isLocked()) return;
    const edit = text && planEdit(state(), text, settings);
    if (!edit) {
      settings.onReject?.(text);
      return;
    }
    element.focus();
    element.setSelectionRange(edit.from, edit.to);
    before = state();
    // Not there in a document without a browser.
    const isInserted = element.ownerDocument.execCommand?.('insertText', false, edit.text);
    // React tells of no change where the text is the same.
    if (!isInserted || edit.value === before?.value)
      commit(edit.value, editSource({ data: text }), selectionOf(element));
  };

  /** Runs before the browser edits: what it would put in as it should be is left to it. */
  const beforeInput = (event: InputEvent) => {
    if (isComposing) return;
    before = state();
    const { data: text } = event;
    if (!text || !event.cancelable) return;
    const edit = planEdit(before, text, settings);
    if (edit && edit.text === text && edit.from === before.start && edit.to === before.end) return;
    before = undefined;
    event.preventDefault();
    // A space or a dash between groups is typed as it is read: no mistake to tell of.
    if (!/^[\s\p{P}]$/u.test(text)) insert(text);
  };

  /** What it answers counts as options of `addEventListener`, as it has a `signal`. */
  const listen = () => {
    if (element && !listening) {
      listening = new AbortController();
      watchInput(element, listening, beforeInput, () => put(initial()), isBusy);
    }
    return listening;
  };

  const follow = () => {
    const { length } = value();
    // What the browser says when the form is sent.
    const flaw = (length && length < settings.min && settings.incompleteMessage) || '';
    if (flaw || element?.validity.customError) element?.setCustomValidity(flaw);
    // From the first time that the form has something to put back or to send: of a hundred fields most stay quiet.
    if (settings.busy || length) listen();
  };

  const handlers: OtpHandlers = {
    onChange({ currentTarget: input, nativeEvent }) {
      // A script that writes into a field that takes nothing: React puts the value back.
      if (isLocked()) return;
      if (isComposing) publish({ composing: input.value, ...selectionOf(input) });
      else settle(input, editSource(nativeEvent as InputEvent));
    },
    ...createBoxNavigation(() => settings.max),
    onPaste(event) {
      event.preventDefault();
      insert(event.clipboardData.getData('text'));
    },
    onFocus() {
      element?.ownerDocument.addEventListener('selectionchange', readSelection, listen());
      publish({ isFocused: true, isDrawn: true, ...selectionOf(element) });
    },
    onBlur: () => publish({ isFocused: false }),
    onCompositionStart() {
      before = state();
      isComposing = true;
    },
    onCompositionEnd({ currentTarget: input }) {
      isComposing = false;
      settle(input, input.value.length - value().length > 1 ? 'text' : 'key');
    },
  };

  return {
    handlers,
    /** Takes what the app wants from now on. */
    use(next: OtpSettings, showNext: typeof show) {
      settings = next;
      show = showNext;
      follow();
    },
    initial: snapshot,
    attach(next: HTMLInputElement | null) {
      listening?.abort();
      listening = undefined;
      element = next;
      follow();
      if (next?.matches(':focus')) handlers.onFocus();
    },
    /** A code that did not come by the user's hand, such as that of a text message. */
    fill(text: string | undefined) {
      const code = readCode(text, settings);
      if (!code || isLocked()) return;
      if (snapshot.isFocused) insert(code);
      else commit(code, 'text');
    },
    /** What the app knows of the last code. */
    judge(busy: boolean | undefined, invalid: boolean | undefined, isDrawn: boolean) {
      publish({ isDrawn });
      if (!judged) {
        // What was typed before the page came alive, or put back by the browser.
        const early = isLocked() ? '' : readCode(element?.value, settings);
        if (early && early !== value()) put(early);
      } else if (invalid && !judged.invalid && element) {
        forget();
        // The code is selected, so that the next one replaces it; the focus comes back from the button that sent it.
        const { activeElement } = element.getRootNode() as Document | ShadowRoot;
        if (!activeElement || activeElement.matches('body') || element.form?.contains(activeElement)) element.focus();
        element.setSelectionRange(0, element.value.length);
      }
      // A check is over and the field is still there: the same code may be tried again.
      if (judged?.busy && !busy) forget();
      judged = { busy, invalid };
    },
    commands: {
      clear: () => put(''),
      focus: () => element?.focus(),
      select: () => element?.select(),
      getElement: () => element,
    },
  };
}
