'use client';
import {
  type HTMLAttributes,
  type InputHTMLAttributes,
  type RefCallback,
  useEffect,
  useInsertionEffect,
  useState,
} from 'react';
import { boxAttribute, drawBoxes, type OtpBox } from './otp-field/boxes.js';
import { codeFormat, cut, type OtpLength, type OtpMode } from './otp-field/code.js';
import { createOtpController, type OtpHandlers } from './otp-field/controller.js';
import { receiveWebOtp } from './otp-field/web-otp.js';
import { type PrivacyMarks, privacyMarks } from './privacy-marks.js';

type InputProps = InputHTMLAttributes<HTMLInputElement>;

/** Options of {@link useOtpField}. All other props go to the input unchanged. */
export interface UseOtpFieldOptions
  extends Omit<
    InputProps,
    'value' | 'defaultValue' | 'onChange' | 'type' | 'maxLength' | 'minLength' | 'size' | 'children'
  > {
  /** Number of characters. With a range, the field never completes a code by itself. Default 6. */
  length?: OtpLength;
  /** Kind of characters. Default `numeric`. */
  mode?: OtpMode;
  /** Converts letters to upper case. */
  uppercase?: boolean;
  /** Makes the field controlled. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Called once for each full code that the user enters. If it returns a promise, the next code waits until it settles. */
  onComplete?: (code: string) => unknown;
  /** Called with a typed, pasted or dropped text that holds no part of a code. */
  onReject?: (text: string) => void;
  /** A code is being checked: the field is read-only, completes nothing, and its form can't be submitted again. */
  busy?: boolean;
  /** The code was wrong: it is selected, so that the next one replaces it, and takes the focus back from its form. */
  invalid?: boolean;
  /** Draws bullets in place of the characters. */
  masked?: boolean;
  /** Requests the code of a text message by WebOTP, if the browser can. */
  webOtp?: boolean;
  /** Validation message for an incomplete code. By default, the browser's own message for a wrong pattern. */
  incompleteMessage?: string;
}

type DataAttributes = { [name: `data-${string}`]: string | number | boolean | undefined };

/** The state of the field, prop getters for its elements, and commands. */
export interface UseOtpField {
  readonly value: string;
  readonly isComplete: boolean;
  readonly isFocused: boolean;
  readonly selection: { readonly start: number; readonly end: number };
  /** Maximum number of characters. */
  readonly maxLength: number;
  /** One box per character, to draw. */
  readonly boxes: readonly OtpBox[];
  /** Props of the input. Pass your own handlers here: they run first, and `preventDefault()` skips the field's own. */
  getInputProps(own?: InputProps): InputProps & { ref: RefCallback<HTMLInputElement> };
  /** Props of the element around the input and the boxes. Pass your class here, because {@link privacyMarks} adds to it. */
  getGroupProps(className?: string): HTMLAttributes<HTMLElement> & PrivacyMarks & DataAttributes;
  /** Props of a box. Its character is in `data-char`, for `content: attr(data-char)`, so the page has no second text. */
  getBoxProps(index: number): HTMLAttributes<HTMLElement> & DataAttributes;
  getElement(): HTMLInputElement | null;
  clear(): void;
  focus(): void;
  /** Selects the code, so that the next one replaces it. */
  select(): void;
}

/**
 * Drives a field for one-time codes: one real input, drawn as boxes. The browser's own caret, selection, undo, paste and
 * autofill keep working.
 *
 * @example
 * const field = useOtpField({ name: 'code', onComplete: (code) => confirmSignIn(code) });
 * return (
 *   <div {...field.getGroupProps()}>
 *     <input {...field.getInputProps({ 'aria-label': 'Verification code' })} />
 *     {field.boxes.map((_, index) => <span key={index} {...field.getBoxProps(index)} />)}
 *   </div>
 * );
 */
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
  const controlled = given && cut(given, format);
  const settings = { ...options, ...format, controlled };
  const [controller] = useState(() => createOtpController(settings));
  // Not an external store: that would cost a passive effect on every key.
  const [snapshot, show] = useState(controller.initial);
  useInsertionEffect(() => controller.use(settings, show));
  const value = controlled ?? snapshot.value;
  const shown = snapshot.composing ?? value;
  const isFocused = snapshot.isFocused && !disabled;
  const { start, end } = snapshot;
  const isComplete = value.length >= min;
  const isDrawn = snapshot.isDrawn || value !== '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shorter length cuts the value
  useEffect(() => controller.judge(busy, invalid, isDrawn), [controller, busy, invalid, isDrawn, max]);
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
      // No maxlength: it would cut "123 456" before the space is removed.
      pattern: `${format.mode === 'numeric' ? '\\d' : '\\w'}{${min},${max}}`,
      'aria-invalid': invalid || undefined,
      ...mergeHandlers({ ...inputProps, ...own }, controller.handlers),
      readOnly: readOnly || busy,
      value: shown,
      ref: controller.attach,
    }),
    getGroupProps: (className) => ({
      ...privacyMarks(className),
      dir: 'ltr',
      translate: 'no',
      'data-drawn': snapshot.isDrawn || undefined,
      'data-length': max,
      'data-range': min < max || undefined,
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
        // A single attribute: each one that changes makes every key slower.
        'data-active': box?.isSelected ? 'selected' : box?.hasCaret ? 'caret' : box?.isActive || undefined,
      };
    },
  };
}

type Handler = (event: { defaultPrevented: boolean }) => void;

/** Adds the field's handlers to the app's props. The app's handlers run first and can prevent the field's. */
function mergeHandlers(own: InputProps, handlers: OtpHandlers) {
  const merged: Record<string, unknown> = { ...own };
  for (const name in handlers) {
    const our = handlers[name as keyof OtpHandlers] as Handler;
    const theirs = merged[name] as Handler | undefined;
    merged[name] = theirs
      ? (event: { defaultPrevented: boolean }) => {
          theirs(event);
          if (!event.defaultPrevented) our(event);
        }
      : our;
  }
  return merged;
}
