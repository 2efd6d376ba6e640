'use client';
import { useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Part } from './Part.js';
import { TextField, type TextFieldProps } from './TextField.js';

/** A password field whose value can be shown. */
export function PasswordField(props: TextFieldProps) {
  return <Part name="PasswordField" Default={DefaultPasswordField} props={props} />;
}

function DefaultPasswordField(props: TextFieldProps) {
  const { fields } = useTexts(english);
  const [isShown, setShown] = useState(false);
  const word = isShown ? fields.hidePassword : fields.showPassword;
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      end={
        // The name does not say "password": the field alone has that name.
        <button className="cmk-field-toggle" type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {word}
        </button>
      }
    />
  );
}
