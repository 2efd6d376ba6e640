'use client';
import { useRef } from 'react';
import { passwordResetEnglish } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { CodeField, CodeSentAgain, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { Button } from '../ui/Button.js';
import { HiddenUsername } from '../ui/CredentialFields.js';
import { NewPasswordField } from '../ui/NewPasswordField.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { ResendButton } from '../ui/ResendButton.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import type { PasswordResetStepProps } from './PasswordReset.view.js';

/** Step that asks for the code and the new password. It does not reveal whether the account exists. */
export function ResetCodeStep(props: PasswordResetStepProps<'CONFIRM_RESET_PASSWORD_WITH_CODE'>) {
  const { state, headingLevel, onConfirm, onResendCode, onStartOver, onSignIn } = props;
  const messages = useTexts(passwordResetEnglish);
  const { signIn, passwordReset, fields, actions } = messages;
  const { username, problem, busy, codesSent } = state;
  const destination = state.codeDeliveryDetails?.destination;
  const isWeak = problem?.code === 'password-too-weak';
  const newPassword = useRef('');
  const confirm = useSubmitCode(busy !== null, problem, (confirmationCode) =>
    onConfirm({ confirmationCode, newPassword: newPassword.current }),
  );
  const submit = (form: FormData) => {
    newPassword.current = fieldText(form, 'newPassword');
    confirm(fieldText(form, 'code'));
  };
  return (
    <StepForm
      title={signIn.newPasswordTitle}
      headingLevel={headingLevel}
      description={
        codesSent > 0 ? (
          <Private>{passwordReset.codeSent(destination && isolate(destination))}</Private>
        ) : (
          passwordReset.codeAtHand
        )
      }
      icon="lock"
      busy={busy !== null}
      onSubmit={submit}
    >
      {!isWeak && !isCodeProblem(problem) && <ProblemMessage problem={problem} />}
      <HiddenUsername username={username} />
      <CodeField key={codesSent} busy={busy === 'confirmResetPassword'} problem={problem} data-cmk-focus="" />
      <div className="cmk-code-foot">
        <ResendButton codesSent={codesSent} busy={busy === 'resetPassword'} onClick={onResendCode} />
      </div>
      <CodeSentAgain codesSent={codesSent} problem={problem} />
      <NewPasswordField
        label={fields.newPassword}
        name="newPassword"
        policy={props.pool?.passwordPolicy}
        {...(isWeak && { error: problemText(messages, problem) })}
      />
      <Button type="submit" variant="primary" busy={busy === 'confirmResetPassword'}>
        {passwordReset.save}
      </Button>
      <div className="cmk-actions">
        <Button variant="quiet" onClick={onStartOver}>
          {actions.startAgain}
        </Button>
        {onSignIn && (
          <Button variant="quiet" onClick={() => onSignIn(username)}>
            {actions.backToSignIn}
          </Button>
        )}
      </div>
    </StepForm>
  );
}
