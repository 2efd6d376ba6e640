'use client';
import {
  type HTMLAttributes,
  type InputHTMLAttributes,
  type RefCallback,
  useEffect,
  useInsertionEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { boxAttribute } from './otp-field/box-at.js';
import { codeFormat, type OtpLength } from './otp-field/code-format.js';
import { drawBoxes, type OtpBox } from './otp-field/draw-boxes.js';
import { mergeHandlers } from './otp-field/merge-handlers.js';
import type { OtpMode } from './otp-field/normalise.js';
import { createOtpController } from './otp-field/otp-controller.js';
import { readCode } from './otp-field/read-code.js';
import { useWebOtp } from './otp-field/useWebOtp.js';

export interface UseOtpFieldOptions {
  /** How many characters a code has; a range where that is not known, and then nothing is completed by itself. Default 6. */
  length?: OtpLength;
  /** What a code is made of. Default `numeric`. */
  mode?: OtpMode;
  /** Letters become upper case. */
  uppercase?: boolean;
  /** Makes the field controlled. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Called once for each full code that the user enters. Until a promise that it returns is settled no other is sent. */
  onComplete?: (code: string) => unknown;
  /** A text was typed, pasted or dropped that holds no part of a code. */
  onReject?: (text: string) => void;
  /** A code is being checked: the field takes nothing, completes nothing, and its form is not sent again. */
  busy?: boolean;
  /** The code was refused: it is selected, so that the next one replaces it, and the focus comes back to it from its form. */
  invalid?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  required?: boolean;
  /** Bullets are drawn instead of the code. */
  masked?: boolean;
  name?: string;
  /** Asks the browser for the code of a text message (WebOTP), where it can. */
  webOtp?: boolean;
  /** What the browser says when a part of a code is to be sent. Its own words for a wrong pattern without it. */
  incompleteMessage?: string;
}

type InputProps = InputHTMLAttributes<HTMLInputElement>;
type DataAttributes = { [name: `data-${string}`]: string | number | boolean | undefined };

export interface UseOtpField {
  readonly value: string;
  readonly isComplete: boolean;
  readonly isFocused: boolean;
  readonly selection: { readonly start: number; readonly end: number };
  /** The most characters that fit. */
  readonly maxLength: number;
  /** One for each character that fits, to be drawn. */
  readonly boxes: readonly OtpBox[];
  /** Props of the one input. Handlers of your own go in here, and run first; `preventDefault()` keeps ours from running. */
  getInputProps(own?: InputProps): InputProps & { ref: RefCallback<HTMLInputElement> };
  /** Props of the element around the input and the boxes. */
  getGroupProps(): HTMLAttributes<HTMLElement> & DataAttributes;
  /** Props of a box. The character is in `data-char`, for `content: attr(data-char)`: no second text in the page. */
  getBoxProps(index: number): HTMLAttributes<HTMLElement> & DataAttributes;
  getElement(): HTMLInputElement | null;
  clear(): void;
  focus(): void;
  /** Selects what is there, so that the next code replaces it. */
  select(): void;
}

/** A one-time code in one real input: the browser's own caret, selection, undo, paste and autofill go on working. */
export function useOtpField(options: UseOtpFieldOptions = {}): UseOtpField {
  const { busy = false, invalid = false, disabled = false, masked = false, incompleteMessage } = options;
  const format = codeFormat(options.length, options.mode, options.uppercase);
  const { min, max, mode, uppercase } = format;
  const controlled = options.value === undefined ? undefined : readCode(options.value, format);
  const settings = { ...options, format, busy, invalid, controlled, flaw: '' };
  const [controller] = useState(() => createOtpController(settings));
  // Not a store that React watches: that is a passive effect for each key.
  const [snapshot, show] = useState(controller.getSnapshot);
  useInsertionEffect(() => controller.use(settings, show));
  const { clear, focus, select, getElement } = controller;
  const isDrawn = useSyncExternalStore(never, inBrowser, onServer);
  const value = controlled ?? snapshot.value;
  const shown = snapshot.composing ?? value;
  const isFocused = snapshot.isFocused && !disabled;
  const { start, end } = snapshot;
  const isComplete = value.length >= min;

  settings.flaw = (value && !isComplete && incompleteMessage) || '';

  useEffect(() => controller.judge({ busy, invalid }), [controller, busy, invalid]);
  useWebOtp((options.webOtp ?? false) && !disabled, controller.fill);

  const boxes = drawBoxes({ value: shown, start, end }, isFocused, max, masked);

  return {
    value,
    isComplete,
    isFocused,
    selection: { start, end },
    boxes,
    maxLength: max,
    clear,
    focus,
    select,
    getElement,
    getInputProps: (own = {}) => ({
      type: 'text',
      inputMode: mode === 'numeric' ? 'numeric' : 'text',
      autoComplete: 'one-time-code',
      autoCapitalize: uppercase ? 'characters' : 'off',
      autoCorrect: 'off',
      spellCheck: false,
      dir: 'ltr',
      translate: 'no',
      // Not maxlength: it would cut "123 456" before anyone could take the space out.
      pattern: `${mode === 'numeric' ? '[0-9]' : '[A-Za-z0-9]'}{${min},${max}}`,
      name: options.name,
      required: options.required,
      'aria-invalid': invalid || undefined,
      ...own,
      ...mergeHandlers(own, controller.handlers),
      disabled,
      readOnly: (options.readOnly ?? false) || busy,
      value: shown,
      ref: controller.attach,
    }),
    getGroupProps: () => ({
      dir: 'ltr',
      translate: 'no',
      ...unrecorded,
      'data-drawn': isDrawn || undefined,
      'data-length': max,
      'data-filled': shown.length,
      'data-complete': isComplete || undefined,
      'data-focused': isFocused || undefined,
      'data-invalid': invalid || undefined,
      'data-busy': busy || undefined,
      'data-disabled': disabled || undefined,
      'data-readonly': options.readOnly || undefined,
      'data-masked': masked || undefined,
    }),
    getBoxProps: (index) => {
      const box = boxes[index];
      return {
        'aria-hidden': true,
        [boxAttribute]: index,
        'data-char': box?.char || undefined,
        'data-active': box?.isActive || undefined,
        'data-caret': box?.hasCaret || undefined,
        'data-selected': box?.isSelected || undefined,
      };
    },
  };
}

/** How the boxes know that scripts are running: hydration renders what the server did first. */
const inBrowser = () => true;
const onServer = () => false;
const never = () => never;

/** The marks by which tools that record a visit (Sentry, Datadog, LogRocket, Hotjar) leave an element out. */
const unrecorded: DataAttributes = {
  'data-sentry-block': true,
  'data-dd-privacy': 'hidden',
  'data-private': true,
  'data-hj-suppress': true,
};
