'use client';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from './class-names.js';

export interface TextFieldProps extends ComponentPropsWithRef<'input'> {
  label: string;
  hint?: string;
  /** What is wrong with the value; it is announced and tied to the field. */
  error?: string | undefined;
  /** Something at the end of the field, such as a button. */
  end?: ReactNode;
}

/** A labelled text field. */
export function TextField({ label, hint, error, end, className, id, ...props }: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const describedBy = classNames(hint && `${inputId}-hint`, error && `${inputId}-error`, props['aria-describedby']);
  return (
    <div className={classNames('cmk-field', className)} data-invalid={error ? true : undefined}>
      <label className="cmk-field-label" htmlFor={inputId}>
        {label}
      </label>
      <div className="cmk-field-control">
        <input
          {...props}
          id={inputId}
          className="cmk-input"
          aria-invalid={error ? true : props['aria-invalid']}
          aria-describedby={describedBy || undefined}
        />
        {end}
      </div>
      {hint && (
        <p className="cmk-field-hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="cmk-field-error" id={`${inputId}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
