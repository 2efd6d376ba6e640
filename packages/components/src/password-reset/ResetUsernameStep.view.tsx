'use client';
import type { MouseEvent } from 'react';
import { enrolmentEnglish, passwordResetEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { UsernameField } from '../ui/CredentialFields.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { enteredName, fieldText, StepForm } from '../ui/StepForm.js';
import type { PasswordResetStepProps } from './PasswordReset.view.js';

/** Step that asks for the username, and then sends a code or takes one that the user has already. */
export function ResetUsernameStep(props: PasswordResetStepProps<'ENTER_USERNAME'>) {
  const { state, headingLevel, defaultUsername = '', isRequired = false } = props;
  const { onResetPassword, onHaveCode, onSignIn } = props;
  const { signIn, passwordReset, actions } = useTexts(passwordResetEnglish);
  const { enrolment } = useTexts(enrolmentEnglish);
  const isBusy = state.busy !== null;
  const enterCode = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.currentTarget.form?.reportValidity()) onHaveCode(enteredName(event));
  };
  return (
    <StepForm
      title={signIn.resetPasswordTitle}
      headingLevel={headingLevel}
      description={isRequired ? signIn.resetPassword : passwordReset.description}
      icon="lock"
      busy={isBusy}
      onSubmit={(form) => onResetPassword(fieldText(form, 'username').trim())}
    >
      <ProblemMessage problem={state.problem} />
      <UsernameField defaultValue={state.username || defaultUsername} data-cmk-focus="" />
      <Button type="submit" variant="primary" busy={isBusy}>
        {enrolment.sendCode}
      </Button>
      <div className="cmk-actions">
        <Button variant="quiet" pending={isBusy} onClick={enterCode}>
          {passwordReset.haveCode}
        </Button>
        {onSignIn && (
          <Button variant="quiet" onClick={(event) => onSignIn(enteredName(event))}>
            {actions.backToSignIn}
          </Button>
        )}
      </div>
    </StepForm>
  );
}
