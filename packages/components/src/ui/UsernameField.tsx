'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { TextField, type TextFieldProps } from './TextField.js';

/** A username: found by password managers, and left as it is typed. */
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
