'use client';
import type { LoginWith } from '@cognito-mfa/core';
import { privacyMarks } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Part } from './Part.js';
import { TextField, type TextFieldProps } from './TextField.js';

export interface LoginFieldProps extends Omit<TextFieldProps, 'label'> {
  /** Name that users sign in with. Default: a username. */
  loginWith?: LoginWith | undefined;
}

/**
 * Field for the name that users sign in with. Password managers find it, and the browser leaves the text as it is typed. It is
 * called `username` in the form, as Cognito calls it, whatever the name is.
 */
export function LoginField({ loginWith = 'username', ...props }: LoginFieldProps) {
  const { fields } = useTexts(english);
  const asAddress = { label: fields.email, type: 'email', inputMode: 'email' } as const;
  const asNumber = { label: fields.phoneNumber, type: 'tel', inputMode: 'tel', hint: fields.phoneNumberHint } as const;
  return (
    <TextField
      {...{ username: { label: fields.username }, email: asAddress, phone: asNumber }[loginWith]}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
      {...props}
    />
  );
}

/** Password field with a button that shows the password. */
export function PasswordField(props: TextFieldProps) {
  return <Part name="PasswordField" Default={DefaultPasswordField} props={props} />;
}

function DefaultPasswordField(props: TextFieldProps) {
  const { fields } = useTexts(english);
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      end={
        // The name leaves out "password", which would make two controls of that name.
        <button className="cmk-field-toggle" type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? fields.hidePassword : fields.showPassword}
        </button>
      }
    />
  );
}

interface HiddenUsernameProps {
  username: string;
}

/** Hidden username beside a password field: password managers look there for the account that the password belongs to. */
export function HiddenUsername({ username }: HiddenUsernameProps) {
  return (
    <input
      {...privacyMarks('cmk-visually-hidden')}
      autoComplete="username"
      value={username}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
