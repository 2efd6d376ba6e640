'use client';
import type { StepUpState } from '@cognito-mfa/core';
import { stepUpEnglish } from '../locales/en.js';
import { isolate } from '../messages/isolate.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { PasswordField } from '../ui/PasswordField.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';

export interface PasswordCheckProps {
  /** Names the message that explains a refused password. */
  id: string;
  state: Extract<StepUpState, { step: 'ENTER_CREDENTIALS' }>;
  onConfirm: (password: string) => void;
  onCancel: () => void;
}

/** The password of the user who is signed in. */
export function PasswordCheck({ id, state, onConfirm, onCancel }: PasswordCheckProps) {
  const { stepUp, fields, actions } = useTexts(stepUpEnglish);
  const isBusy = state.busy !== null;
  const isWrong = state.problem?.code === 'wrong-credentials';
  return (
    <StepForm
      title={stepUp.title}
      headingLevel={2}
      description={stepUp.description(isolate(state.username))}
      icon="shield"
      busy={isBusy}
      onSubmit={(form) => onConfirm(String(form.get('password')))}
    >
      <ProblemMessage problem={state.problem} id={id} />
      {/* Password managers look for whom the password is of. */}
      <input
        className="cmk-visually-hidden"
        autoComplete="username"
        value={state.username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
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
