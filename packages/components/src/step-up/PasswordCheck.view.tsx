'use client';
import type { StepUpState } from '@cognito-mfa/core';
import { stepUpEnglish } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { HiddenUsername, PasswordField } from '../ui/CredentialFields.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { fieldText, StepForm } from '../ui/StepForm.js';

export interface PasswordCheckProps {
  /** Id of the message that explains a wrong password. */
  id: string;
  state: Extract<StepUpState, { step: 'ENTER_CREDENTIALS' }>;
  onConfirm: (password: string) => void;
  onCancel: () => void;
}

/** Step that asks for the password of the signed-in user. */
export function PasswordCheck({ id, state, onConfirm, onCancel }: PasswordCheckProps) {
  const { stepUp, fields, actions } = useTexts(stepUpEnglish);
  const isBusy = state.busy !== null;
  const isWrong = state.problem?.code === 'wrong-credentials';
  return (
    <StepForm
      title={stepUp.title}
      headingLevel={2}
      description={<Private>{stepUp.description(isolate(state.username))}</Private>}
      icon="shield"
      busy={isBusy}
      onSubmit={(form) => onConfirm(fieldText(form, 'password'))}
    >
      <ProblemMessage problem={state.problem} id={id} />
      <HiddenUsername username={state.username} />
      <PasswordField
        label={fields.password}
        name="password"
        autoComplete="current-password"
        required
        {...(isWrong && { 'aria-invalid': true, 'aria-describedby': id })}
        data-cmk-focus=""
      />
      <div className="cmk-form-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {actions.continue}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </StepForm>
  );
}
