'use client';
import { privacyMarks } from '@cognito-mfa/hooks';
import { type ComponentPropsWithoutRef, type FormEvent, type ReactNode, useId, useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { classNames } from './class-names.js';
import { Part } from './Part.js';

export interface TextFieldProps extends ComponentPropsWithoutRef<'input'> {
  label: string;
  hint?: string | undefined;
  /** Marks the field as one that can stay empty. */
  isOptional?: boolean | undefined;
  /** Error of the value. It is announced, and describes the input. */
  error?: string | undefined;
  /** Content at the end of the input, such as a button. */
  end?: ReactNode;
}

/** Text field with a label. All of ours hold something personal, so recordings leave them out. Errors that the browser finds are shown in the language of the app. */
export function TextField(props: TextFieldProps) {
  return <Part name="TextField" Default={DefaultTextField} props={props} />;
}

function DefaultTextField({ label, hint, isOptional, error, end, className, id, onInput, ...props }: TextFieldProps) {
  const { fields } = useTexts(english);
  const [ownError, setOwnError] = useState<string>();
  const ownId = useId();
  const inputId = id ?? ownId;
  const shownError = ownError ?? error;
  const describedBy = classNames(
    isOptional && `${inputId}-optional`,
    hint && `${inputId}-hint`,
    shownError && `${inputId}-error`,
    props['aria-describedby'],
  );
  const invalid = (event: FormEvent<HTMLInputElement>) => {
    const { validity, validationMessage } = event.currentTarget;
    event.preventDefault();
    setOwnError(
      validity.valueMissing
        ? fields.required(label)
        : validity.typeMismatch
          ? fields.malformed(label)
          : validationMessage,
    );
  };
  return (
    <div className={classNames('cmk-field', className)} data-invalid={shownError ? true : undefined}>
      <div className="cmk-field-head">
        <label className="cmk-field-label" htmlFor={inputId}>
          {label}
        </label>
        {isOptional && (
          <span className="cmk-field-optional" id={`${inputId}-optional`}>
            {fields.optional}
          </span>
        )}
      </div>
      <div className="cmk-field-control">
        <input
          {...props}
          id={inputId}
          {...privacyMarks('cmk-input')}
          aria-invalid={shownError ? true : props['aria-invalid']}
          aria-describedby={describedBy}
          onInvalid={invalid}
          onInput={(event) => {
            setOwnError(undefined);
            onInput?.(event);
          }}
        />
        {end}
      </div>
      {hint && (
        <p className="cmk-field-hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
      {shownError && (
        <p className="cmk-field-error" id={`${inputId}-error`} role="alert">
          {shownError}
        </p>
      )}
    </div>
  );
}
