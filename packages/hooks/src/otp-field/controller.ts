import type { ChangeEvent, ClipboardEvent, CompositionEvent } from 'react';
import { type BoxHandlers, createBoxNavigation } from './boxes.js';
import { type CodeFormat, cut, readCode } from './code.js';
import { type EditSource, editSource, planEdit, reconcile, selectionOf, type TextState } from './edit.js';
import { createCodeSender, type SenderSettings } from './sender.js';

/** The state of the field. While an input method composes, `composing` stands in for the value. */
export interface OtpSnapshot {
  readonly value: string;
  readonly composing: string | null;
  readonly start: number;
  readonly end: number;
  readonly isFocused: boolean;
  /** Scripts run, and the boxes have something to draw. */
  readonly isDrawn: boolean;
}

/** The options of the app, as of its last render. */
export interface OtpSettings extends CodeFormat, SenderSettings {
  /** The value of a controlled field. */
  readonly controlled: string | undefined;
  readonly defaultValue?: string;
  readonly invalid?: boolean;
  readonly incompleteMessage?: string;
  readonly onChange?: (value: string) => void;
  readonly onReject?: (text: string) => void;
}

/** The handlers of the input. They never change during the life of the field. */
export interface OtpHandlers extends BoxHandlers {
  onChange(event: ChangeEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onFocus(): void;
  onBlur(): void;
  onCompositionStart(event: CompositionEvent<HTMLInputElement>): void;
  onCompositionEnd(event: CompositionEvent<HTMLInputElement>): void;
}

/**
 * Creates the controller of one code field. It inserts text through the browser's own editing commands where possible, so
 * that undo works, and corrects afterwards what arrives any other way.
 */
export function createOtpController(given: OtpSettings) {
  let settings = given;
  let element: HTMLInputElement | null = null;
  /** Removes the listeners of the element. */
  let listening: AbortController | undefined;
  const initial = () => cut(settings.defaultValue ?? '', settings);
  let snapshot: OtpSnapshot = { value: initial(), composing: null, start: 0, end: 0, isFocused: false, isDrawn: false };
  let show: ((next: OtpSnapshot) => void) | undefined;
  /** The text before the edit in progress, if an event announced one. */
  let before: TextState | undefined;
  let isComposing = false;
  let judged: Pick<OtpSettings, 'busy' | 'invalid'> | undefined;
  const [offer, forget, isBusy] = createCodeSender(() => settings);

  const value = () => settings.controlled ?? snapshot.value;
  const state = (): TextState => ({ value: value(), ...selectionOf(element) });
  /** Disabled (also by a fieldset) or read-only: such an input is never validated. */
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

  /** Sets a value that never completes a code. */
  const put = (next: string) => {
    forget();
    commit(next, undefined);
  };

  /** Corrects an edit that the browser has already made. */
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
    // Missing outside of browsers, as in jsdom.
    const isInserted = element.ownerDocument.execCommand?.('insertText', false, edit.text);
    // React raises no change event if the text is the same.
    if (!isInserted || edit.value === before?.value)
      commit(edit.value, editSource({ data: text }), selectionOf(element));
  };

  /** Runs before the browser edits, and leaves edits that need no correction to the browser. */
  const beforeInput = (event: InputEvent) => {
    if (isComposing) return;
    before = state();
    const { data: text } = event;
    if (!text || !event.cancelable) return;
    const edit = planEdit(before, text, settings);
    if (edit && edit.text === text && edit.from === before.start && edit.to === before.end) return;
    before = undefined;
    event.preventDefault();
    // People type the space or dash between groups as they read it: nothing to reject.
    if (!/^[\s\p{P}]$/u.test(text)) insert(text);
  };

  /** Starts listening. The result has a `signal`, so it serves as options of `addEventListener`. */
  const listen = () => {
    if (element && !listening) {
      listening = new AbortController();
      watchInput(element, listening, beforeInput, () => put(initial()), isBusy);
    }
    return listening;
  };

  const follow = () => {
    const { length } = value();
    // The browser shows this when the form is submitted.
    const flaw = (length && length < settings.min && settings.incompleteMessage) || '';
    if (flaw || element?.validity.customError) element?.setCustomValidity(flaw);
    // The app has emptied the field, so the same code counts again.
    if (length < settings.max) forget();
    // Start once the form has something to reset or submit: on a page of a hundred fields, most never listen.
    if (settings.busy || length) listen();
  };

  const handlers: OtpHandlers = {
    onChange({ currentTarget: input, nativeEvent }) {
      // A script wrote into a locked field: React restores the value.
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
    /** Takes the settings of the latest render. */
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
    /** Fills in a code that the user didn't enter, such as that of a text message. */
    fill(text: string | undefined) {
      const code = text && readCode(text, settings);
      if (!code || isLocked()) return;
      if (snapshot.isFocused) insert(code);
      else commit(code, 'text');
    },
    /** Reacts to the app's verdict on the last code. */
    judge(busy: boolean | undefined, invalid: boolean | undefined, isDrawn: boolean) {
      publish({ isDrawn });
      // Typed before hydration, or restored by the browser. Later, a value that a shorter length cuts.
      const standing = !isLocked() && !isComposing && (judged ? cut : readCode)(element?.value ?? '', settings);
      if (standing && standing !== value()) put(standing);
      if (judged && invalid && !judged.invalid && element) {
        forget();
        // Select the code, so that the next one replaces it, and take the focus back from the submit button.
        const { activeElement } = element.getRootNode() as Document | ShadowRoot;
        if (!activeElement || activeElement.matches('body') || element.form?.contains(activeElement)) element.focus();
        element.setSelectionRange(0, element.value.length);
      }
      // A check has ended and the field is still here: the same code may be tried again.
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

/**
 * Listens to events that React doesn't have, until the signal aborts. Looks the form up on each event, because a changed
 * `form` attribute can name another one.
 */
function watchInput(
  input: HTMLInputElement,
  until: Pick<AbortController, 'signal'>,
  beforeInput: (event: InputEvent) => void,
  reset: () => void,
  isBusy: () => boolean | undefined,
): void {
  const root = input.getRootNode();
  const isOfForm = (event: Event) => event.target === input.form;
  input.addEventListener('beforeinput', beforeInput, until);
  root.addEventListener(
    'reset',
    (event) => {
      if (isOfForm(event) && !event.defaultPrevented) reset();
    },
    until,
  );
  // One code, one request: neither the button nor Enter submits it again during a check.
  root.addEventListener(
    'submit',
    (event) => {
      // A button that skips validation does something else with the form.
      const { submitter } = event as SubmitEvent & { submitter: HTMLButtonElement | null };
      if (!isOfForm(event) || !isBusy() || submitter?.formNoValidate) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: until.signal },
  );
}
