'use client';
import { type UseOtpFieldOptions, useOtpField } from '@cognito-mfa/hooks';
import { type ComponentPropsWithoutRef, forwardRef, useId, useImperativeHandle } from 'react';
import { classNames } from '../ui/class-names.js';
import { useShownError } from './useShownError.js';

type InputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  keyof UseOtpFieldOptions | 'type' | 'maxLength' | 'minLength' | 'size' | 'children'
>;

export interface OtpFieldProps extends InputProps, Omit<UseOtpFieldOptions, 'invalid'> {
  /** The accessible name and the visible label. */
  label: string;
  description?: string;
  /** What is wrong with the code: tied to the field and announced; the code stays and is selected. Gone with the next edit. */
  error?: string;
}

/** A one-time code: one real input, drawn as boxes. The ref is that of the input. */
export const OtpField = forwardRef<HTMLInputElement, OtpFieldProps>(function OtpField(props, ref) {
  const {
    label,
    description,
    error,
    id,
    className,
    busy = false,
    onChange,
    length,
    mode,
    uppercase,
    value,
    defaultValue,
    onComplete,
    onReject,
    disabled,
    readOnly,
    required,
    masked,
    name,
    webOtp,
    incompleteMessage,
    ...inputProps
  } = props;
  const [shownError, dismiss] = useShownError(error, busy);
  const field = useOtpField({
    ...props,
    invalid: shownError !== undefined,
    onChange: (code) => {
      dismiss();
      onChange?.(code);
    },
  });
  const { getElement } = field;
  useImperativeHandle(ref, () => getElement() as HTMLInputElement, [getElement]);

  const ownId = useId();
  const inputId = id ?? ownId;
  const describedBy = classNames(
    description && `${inputId}-description`,
    shownError && `${inputId}-error`,
    inputProps['aria-describedby'],
  );
  return (
    <div
      className={classNames('cmk-otp-field', className)}
      data-invalid={shownError ? true : undefined}
      data-busy={busy || undefined}
    >
      <label className="cmk-field-label" htmlFor={inputId}>
        {label}
      </label>
      {description && (
        <p className="cmk-field-hint" id={`${inputId}-description`}>
          {description}
        </p>
      )}
      <div {...field.getGroupProps()} className="cmk-otp-boxes">
        <span className="cmk-otp-frame">
          <input
            {...field.getInputProps(inputProps)}
            id={inputId}
            className="cmk-otp-input"
            aria-describedby={describedBy || undefined}
          />
        </span>
        {field.boxes.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          <span key={index} {...field.getBoxProps(index)} className="cmk-otp-box" />
        ))}
      </div>
      {shownError && (
        <p className="cmk-field-error" id={`${inputId}-error`} role="alert">
          {shownError}
        </p>
      )}
    </div>
  );
});
