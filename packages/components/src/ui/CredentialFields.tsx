'use client';
import { privacyMarks } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Part } from './Part.js';
import { TextField, type TextFieldProps } from './TextField.js';

/** Username field: password managers find it, and the browser leaves the text as it is typed. */
export function UsernameField(props: Omit<TextFieldProps, 'label'>) {
  const { fields } = useTexts(english);
  return (
    <TextField
      label={fields.username}
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
