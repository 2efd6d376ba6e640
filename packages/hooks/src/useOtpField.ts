'use client';
import {
  type HTMLAttributes,
  type InputHTMLAttributes,
  type RefCallback,
  useEffect,
  useInsertionEffect,
  useState,
} from 'react';
import { boxAttribute } from './otp-field/box-at.js';
import { codeFormat, type OtpLength } from './otp-field/code-format.js';
import { drawBoxes, type OtpBox } from './otp-field/draw-boxes.js';
import { mergeHandlers } from './otp-field/merge-handlers.js';
import type { OtpMode } from './otp-field/normalise.js';
import { createOtpController } from './otp-field/otp-controller.js';
import { readCode } from './otp-field/read-code.js';
import { receiveWebOtp } from './otp-field/receive-web-otp.js';

type InputProps = InputHTMLAttributes<HTMLInputElement>;

/** What is not told of here goes to the input as it is. */
export interface UseOtpFieldOptions
  extends Omit<
    InputProps,
    'value' | 'defaultValue' | 'onChange' | 'type' | 'maxLength' | 'minLength' | 'size' | 'children'
  > {
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
  /** Bullets are drawn instead of the code. */
  masked?: boolean;
  /** Asks the browser for the code of a text message (WebOTP), where it can. */
  webOtp?: boolean;
  /** What the browser says when a part of a code is to be sent. Its own words for a wrong pattern without it. */
  incompleteMessage?: string;
}

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
  const {
    length,
    mode,
    uppercase,
    value: given,
    defaultValue,
    onChange,
    onComplete,
    onReject,
    busy,
    invalid,
    masked,
    webOtp,
    incompleteMessage,
    ...inputProps
  } = options;
  const { disabled, readOnly } = inputProps;
  const format = codeFormat(length, mode, uppercase);
  const { min, max } = format;
  const controlled = given && readCode(given, format);
  const settings = { ...options, ...format, controlled };
  const [controller] = useState(() => createOtpController(settings));
  // Not a store that React watches: that is a passive effect for each key.
  const [snapshot, show] = useState(controller.initial);
  useInsertionEffect(() => controller.use(settings, show));
  const value = controlled ?? snapshot.value;
  const shown = snapshot.composing ?? value;
  const isFocused = snapshot.isFocused && !disabled;
  const { start, end } = snapshot;
  const isComplete = value.length >= min;
  const isDrawn = snapshot.isDrawn || value !== '';

  useEffect(() => controller.judge(busy, invalid, isDrawn), [controller, busy, invalid, isDrawn]);
  const isAwaited = webOtp && !disabled;
  useEffect(() => receiveWebOtp(isAwaited, controller.fill), [controller, isAwaited]);

  const boxes = drawBoxes({ value: shown, start, end }, isFocused, max, masked);

  return {
    ...controller.commands,
    value,
    isComplete,
    isFocused,
    selection: { start, end },
    boxes,
    maxLength: max,
    getInputProps: (own) => ({
      inputMode: format.mode === 'numeric' ? 'numeric' : 'text',
      autoComplete: 'one-time-code',
      autoCapitalize: uppercase ? 'characters' : 'off',
      autoCorrect: 'off',
      spellCheck: false,
      // Not maxlength: it would cut "123 456" before anyone could take the space out.
      pattern: `${format.mode === 'numeric' ? '\\d' : '\\w'}{${min},${max}}`,
      'aria-invalid': invalid || undefined,
      ...mergeHandlers({ ...inputProps, ...own }, controller.handlers),
      readOnly: readOnly || busy,
      value: shown,
      ref: controller.attach,
    }),
    getGroupProps: () => ({
      dir: 'ltr',
      translate: 'no',
      // The marks by which tools that record a visit (Sentry, Datadog, LogRocket, Hotjar) leave an element out.
      'data-sentry-block': true,
      'data-dd-privacy': 'hidden',
      'data-private': true,
      'data-hj-suppress': true,
      'data-drawn': snapshot.isDrawn || undefined,
      'data-length': max,
      'data-focused': isFocused || undefined,
      'data-invalid': invalid || undefined,
      'data-busy': busy || undefined,
      'data-readonly': readOnly || undefined,
      'data-masked': masked || undefined,
    }),
    getBoxProps: (index) => {
      const box = boxes[index];
      return {
        'aria-hidden': true,
        [boxAttribute]: index,
        'data-char': box?.char || undefined,
        // One attribute: each that changes with a key costs time.
        'data-active': box?.isSelected ? 'selected' : box?.hasCaret ? 'caret' : box?.isActive || undefined,
      };
    },
  };
}
