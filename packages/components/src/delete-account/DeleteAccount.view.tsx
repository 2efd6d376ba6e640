'use client';
import type { Problem } from '@cognito-mfa/core';
import { useState } from 'react';
import { accountDeletionEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepFocus } from '../ui/StepFocus.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';

export interface DeleteAccountViewProps {
  /** The form is on the screen. Without it, a button opens it. */
  isOpen: boolean;
  /** The account is being deleted. */
  busy: boolean;
  problem: Problem | null;
  /** The user's losses, in words of the app. Default: a general sentence. */
  description?: string | undefined;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  onOpen: () => void;
  onDelete: () => void;
  onCancel: () => void;
}

/** Deletes an account: a button, and the form that it opens. The user types a word to confirm. */
export function DeleteAccountView(props: DeleteAccountViewProps) {
  const { isOpen, busy, problem, headingLevel = 2, onOpen, onDelete, onCancel } = props;
  const { accountDeletion: texts, actions } = useTexts(accountDeletionEnglish);
  const { description = texts.description } = props;
  const [isWrong, setWrong] = useState(false);
  const submit = (form: FormData) => {
    const isConfirmed = fieldText(form, 'confirmation').trim().toLowerCase() === texts.word.toLowerCase();
    setWrong(!isConfirmed);
    if (isConfirmed) onDelete();
  };
  const cancel = () => {
    setWrong(false);
    onCancel();
  };
  return (
    <StepFocus
      className="cmk cmk-delete-account"
      role="region"
      aria-label={texts.title}
      step={isOpen ? 'CONFIRM' : 'CLOSED'}
    >
      {isOpen ? (
        <StepForm
          title={texts.title}
          headingLevel={headingLevel}
          description={description}
          busy={busy}
          onSubmit={submit}
        >
          <ProblemMessage problem={problem} />
          <TextField
            label={texts.confirmation(texts.word)}
            name="confirmation"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            error={isWrong ? texts.notConfirmed(texts.word) : undefined}
            data-cmk-focus=""
          />
          <div className="cmk-form-actions">
            <Button type="submit" variant="danger" busy={busy}>
              {texts.title}
            </Button>
            <Button variant="secondary" pending={busy} onClick={cancel}>
              {actions.cancel}
            </Button>
          </div>
        </StepForm>
      ) : (
        <>
          <div className="cmk-section-head">
            <Heading level={headingLevel}>{texts.title}</Heading>
            <p className="cmk-description">{description}</p>
          </div>
          <div className="cmk-list-foot">
            <Button size="small" variant="danger" onClick={onOpen} data-cmk-focus="">
              {texts.title}
            </Button>
          </div>
        </>
      )}
    </StepFocus>
  );
}
