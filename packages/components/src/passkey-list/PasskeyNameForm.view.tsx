'use client';
import type { FormEvent, KeyboardEvent } from 'react';
import { passkeysEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { fieldText } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';

export interface PasskeyNameFormProps {
  /** The name so far; empty if there is none. */
  name: string;
  busy: boolean;
  onRename: (name: string) => void;
  onCancel: () => void;
}

/** Form that names a passkey. Escape leaves it. */
export function PasskeyNameForm({ name, busy, onRename, onCancel }: PasskeyNameFormProps) {
  const { passkeys: texts, actions } = useTexts(passkeysEnglish);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) onRename(fieldText(new FormData(event.currentTarget), 'passkeyName').trim());
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onCancel();
  };
  return (
    <form className="cmk-passkey-name" method="dialog" onSubmit={submit} onKeyDown={leave}>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        name="passkeyName"
        defaultValue={name}
        maxLength={64}
        autoComplete="off"
        // The user has just asked for the field, which takes the place of the pressed button.
        autoFocus
      />
      <div className="cmk-form-actions">
        <Button type="submit" size="small" variant="primary" busy={busy}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </form>
  );
}
