'use client';
import { type UseOtpFieldOptions, useOtpField } from '@cognito-mfa/hooks';
import { forwardRef, useId, useImperativeHandle, useState } from 'react';
import { classNames } from '../ui/class-names.js';

export interface OtpFieldProps extends Omit<UseOtpFieldOptions, 'invalid'> {
  /** Label, which is the accessible name too. */
  label: string;
  /** Hint below the label. */
  description?: string;
  /** Error of the code. It is announced, and the code is selected. The next edit hides it. */
  error?: string;
}

/**
 * Field for a one-time code: one real input that looks like a row of boxes. The ref is the input's.
 *
 * @example
 * <OtpField label="Verification code" onComplete={(code) => verify(code)} error={error} />
 */
export const OtpField = forwardRef<HTMLInputElement, OtpFieldProps>(function OtpField(
  { label, description, error, id, className, ...options },
  ref,
) {
  const { busy, onChange } = options;
  const [dismissed, setDismissed] = useState<string>();
  // A new text, or the same one at the end of another check, counts as a new error, which is announced again.
  if (dismissed && (busy || dismissed !== error)) setDismissed(undefined);
  const shownError = busy || error === dismissed ? undefined : error;
  const field = useOtpField({
    ...options,
    invalid: Boolean(shownError),
    onChange: (code) => {
      setDismissed(error);
      onChange?.(code);
    },
  });
  const { getElement } = field;
  useImperativeHandle(ref, getElement as () => HTMLInputElement, [getElement]);

  const ownId = useId();
  const inputId = id ?? ownId;
  const describedBy = classNames(
    description && `${inputId}-description`,
    shownError && `${inputId}-error`,
    options['aria-describedby'],
  );
  return (
    <div className={classNames('cmk-otp-field', className)}>
      <label className="cmk-field-label" htmlFor={inputId}>
        {label}
      </label>
      {description && (
        <p className="cmk-field-hint" id={`${inputId}-description`}>
          {description}
        </p>
      )}
      <div {...field.getGroupProps('cmk-otp-boxes')}>
        <span className="cmk-otp-frame">
          <input
            {...field.getInputProps({
              id: inputId,
              className: 'cmk-otp-input',
              'aria-describedby': describedBy,
            })}
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
