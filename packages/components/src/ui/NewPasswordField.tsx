'use client';
import type { PasswordPolicy } from '@cognito-mfa/core';
import { useId, useRef } from 'react';
import { PasswordField } from './CredentialFields.js';
import { createLazy, Lazy } from './Lazy.js';
import type { TextFieldProps } from './TextField.js';

export interface NewPasswordFieldProps extends TextFieldProps {
  /** Rules of the pool. Without them, Cognito alone judges the password. */
  policy?: PasswordPolicy | undefined;
}

/** Field for a new password, with the rules that it still has to meet. */
export function NewPasswordField({ policy, ...props }: NewPasswordFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const id = useId();
  if (!policy) return <PasswordField autoComplete="new-password" required {...props} />;
  return (
    <div className="cmk-new-password" ref={field}>
      <PasswordField autoComplete="new-password" required {...props} aria-describedby={id} />
      <Lazy component={lazyPasswordRules} props={{ policy, field, id }} pending={null} />
    </div>
  );
}

/** A first sign-in can show the field, but few do. */
const lazyPasswordRules = createLazy(async () => (await import('./PasswordRules.js')).PasswordRules);
