'use client';
import { type UseOtpFieldOptions, useOtpField } from '@cognito-mfa/hooks';
import { type ComponentPropsWithoutRef, useEffect, useId } from 'react';
import { classNames } from '../ui/class-names.js';

type InputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'maxLength' | 'minLength' | 'size'
>;

export interface OtpFieldProps extends InputProps, Omit<UseOtpFieldOptions, 'disabled' | 'readOnly'> {
  /** The accessible name and the visible label. */
  label: string;
  description?: string;
  /** What is wrong with the code: tied to the field and announced; the code stays and is selected. */
  error?: string;
}

/** A one-time code: one real input, drawn as boxes. */
export function OtpField(props: OtpFieldProps) {
  const {
    label,
    description,
    error,
    length,
    mode,
    value,
    defaultValue,
    onChange,
    onComplete,
    onReject,
    busy,
    webOtp,
    ...rest
  } = props;
  const { id, className, disabled, readOnly, autoFocus, ...inputProps } = rest;
  const field = useOtpField({
    ...(length !== undefined && { length }),
    ...(mode && { mode }),
    ...(value !== undefined && { value }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(onChange && { onChange }),
    ...(onComplete && { onComplete }),
    ...(onReject && { onReject }),
    ...(webOtp !== undefined && { webOtp }),
    busy: busy ?? false,
    disabled: disabled ?? false,
    readOnly: (readOnly ?? false) || (busy ?? false),
  });
  const ownId = useId();
  const inputId = id ?? ownId;
  const { select } = field;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new error selects the code
  useEffect(() => {
    if (error) select();
  }, [error]);

  const describedBy = classNames(description && `${inputId}-description`, error && `${inputId}-error`);
  return (
    <div
      className={classNames('cmk-otp-field', className)}
      data-invalid={error ? true : undefined}
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
      <div className="cmk-otp-boxes" data-length={field.maxLength} data-filled={field.value.length}>
        <input
          {...inputProps}
          {...field.getInputProps()}
          id={inputId}
          className="cmk-otp-input"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          // biome-ignore lint/a11y/noAutofocus: the app decides; a code step has nothing else to do first
          autoFocus={autoFocus}
        />
        {Array.from({ length: field.maxLength }, (_, box) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          <span key={box} className="cmk-otp-box" aria-hidden="true" />
        ))}
      </div>
      {error && (
        <p className="cmk-field-error" id={`${inputId}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
