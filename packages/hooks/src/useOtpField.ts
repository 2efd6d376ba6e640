'use client';
import {
  type ChangeEvent,
  type ClipboardEvent,
  type CompositionEvent,
  type DragEvent,
  type InputHTMLAttributes,
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { normalise, type OtpMode } from './otp-field/normalise.js';

export interface UseOtpFieldOptions {
  /** How many characters a code has; a range where that is not known, and then nothing is completed by itself. Default 6. */
  length?: number | { readonly min: number; readonly max: number };
  mode?: OtpMode;
  /** Makes the field controlled. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Called once for each full code that the user enters. */
  onComplete?: (code: string) => void;
  /** A pasted or dropped text held no part of a code. */
  onReject?: () => void;
  /** While a code is being checked nothing is completed. */
  busy?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  /** Asks the browser for the code of a text message (WebOTP), where it can. */
  webOtp?: boolean;
}

export interface UseOtpField {
  readonly value: string;
  readonly isComplete: boolean;
  /** The most characters that fit. */
  readonly maxLength: number;
  getInputProps(): InputHTMLAttributes<HTMLInputElement> & { ref: RefCallback<HTMLInputElement> };
  focus(): void;
  /** Selects what is there, so that the next code replaces it. */
  select(): void;
}

/** A one-time code in one real input: the browser's own caret, selection, undo, paste and autofill go on working. */
export function useOtpField(options: UseOtpFieldOptions = {}): UseOtpField {
  const { length = 6, mode = 'numeric', disabled = false, readOnly = false, webOtp = false } = options;
  const { min, max } = typeof length === 'number' ? { min: length, max: length } : length;
  const [ownValue, setOwnValue] = useState(() => normalise(options.defaultValue ?? '', mode).slice(0, max));
  /** What an input method is composing; it is nobody else's business until it is done. */
  const [composing, setComposing] = useState<string | null>(null);
  const value = options.value === undefined ? ownValue : normalise(options.value, mode).slice(0, max);
  const input = useRef<HTMLInputElement | null>(null);
  const latest = useRef(options);
  const lastCompleted = useRef<string | null>(null);
  useEffect(() => {
    latest.current = options;
  });

  const commit = useCallback(
    (next: string, previous: string, isBulk: boolean) => {
      if (next !== previous) {
        setOwnValue(next);
        latest.current.onChange?.(next);
        if (next.length < max) lastCompleted.current = null;
      }
      const isNews = isBulk ? next !== lastCompleted.current || next === previous : previous.length < max;
      if (min !== max || next.length !== max || !isNews || latest.current.busy) return;
      lastCompleted.current = next;
      latest.current.onComplete?.(next);
    },
    [min, max],
  );

  /** Puts text in as if it were typed, so that the browser can undo it. */
  const insert = (text: string) => {
    const element = input.current;
    if (!element || disabled || readOnly) return;
    const code = normalise(text, mode);
    if (!code) {
      latest.current.onReject?.();
      return;
    }
    element.focus();
    // A whole code replaces what is there wherever the caret is: pasting over a wrong code must not mix the two.
    if (code.length >= max) element.select();
    const whole = code.slice(0, max);
    const isUnchanged = code.length >= max && whole === value;
    if (isUnchanged) commit(whole, value, true);
    else element.ownerDocument.execCommand('insertText', false, whole);
  };

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value: raw, selectionStart } = event.currentTarget;
    const native = event.nativeEvent as InputEvent;
    if (native.isComposing) {
      setComposing(raw);
      return;
    }
    const caret = selectionStart ?? raw.length;
    const { text, position } = fitCode(raw, caret, mode, max);
    commit(text, value, !isSingleKey(native));
    placeCaret(event.currentTarget, text, position);
  };

  const compositionEnd = (event: CompositionEvent<HTMLInputElement>) => {
    setComposing(null);
    const { value: raw, selectionStart } = event.currentTarget;
    const { text, position } = fitCode(raw, selectionStart ?? raw.length, mode, max);
    commit(text, value, true);
    placeCaret(event.currentTarget, text, position);
  };

  const attach = useCallback<RefCallback<HTMLInputElement>>(
    (element) => {
      input.current = element;
      if (!element) return;
      // Typed before the page came alive, or restored by the browser.
      const early = normalise(element.value, mode).slice(0, max);
      if (early && early !== element.defaultValue) setOwnValue(early);
    },
    [mode, max],
  );

  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    const reset = () => setOwnValue(normalise(latest.current.defaultValue ?? '', mode).slice(0, max));
    form.addEventListener('reset', reset);
    return () => form.removeEventListener('reset', reset);
  }, [mode, max]);

  useEffect(() => {
    if (!webOtp || !('OTPCredential' in globalThis)) return;
    const abort = new AbortController();
    const request = { otp: { transport: ['sms'] }, signal: abort.signal } as CredentialRequestOptions;
    navigator.credentials.get(request).then(
      (credential) => {
        const code = normalise((credential as { code?: string } | null)?.code ?? '', mode).slice(0, max);
        if (code) commit(code, input.current?.value ?? '', true);
      },
      // Refused, timed out or aborted: the user types the code.
      () => undefined,
    );
    return () => abort.abort();
  }, [webOtp, mode, max, commit]);

  return {
    value,
    isComplete: value.length >= min,
    maxLength: max,
    focus: () => input.current?.focus(),
    select: () => input.current?.select(),
    getInputProps: () => ({
      ref: attach,
      type: 'text',
      inputMode: mode === 'numeric' ? 'numeric' : 'text',
      autoComplete: 'one-time-code',
      autoCapitalize: mode === 'numeric' ? 'none' : 'characters',
      autoCorrect: 'off',
      spellCheck: false,
      dir: 'ltr',
      translate: 'no',
      pattern: `.{${min},${max}}`,
      disabled,
      readOnly,
      value: composing ?? value,
      onChange: change,
      onCompositionEnd: compositionEnd,
      onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
        event.preventDefault();
        insert(event.clipboardData.getData('text'));
      },
      onDrop: (event: DragEvent<HTMLInputElement>) => {
        event.preventDefault();
        insert(event.dataTransfer.getData('text'));
      },
    }),
  };
}

/** Whether an input event is one key; all else (paste, autofill, a script) brings a text of its own. */
function isSingleKey({ inputType, data }: InputEvent): boolean {
  return (inputType === 'insertText' && data?.length === 1) || (inputType?.startsWith('delete') ?? false);
}

/** The code in what the browser left in the field. In a full field a typed character takes the place of the next one. */
function fitCode(raw: string, caret: number, mode: OtpMode, max: number): { text: string; position: number } {
  const before = normalise(raw.slice(0, caret), mode);
  const after = normalise(raw.slice(caret), mode);
  const over = Math.max(0, before.length + after.length - max);
  const text = (before + after.slice(over)).slice(0, max);
  return { text, position: Math.min(before.length, max) };
}

function placeCaret(element: HTMLInputElement, text: string, position: number): void {
  if (element.value === text) return;
  // React writes the value after this event, and the browser then puts the caret at the end.
  queueMicrotask(
    () => element.ownerDocument.activeElement === element && element.setSelectionRange(position, position),
  );
}
