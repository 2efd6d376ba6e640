'use client';
import { useRef } from 'react';
import { passwordResetEnglish } from '../locales/en.js';
import { isolate } from '../messages/isolate.js';
import { problemText } from '../messages/problem-text.js';
import { useTexts } from '../messages/useTexts.js';
import { CodeField } from '../otp-field/CodeField.js';
import { CodeSentAgain } from '../otp-field/CodeSentAgain.js';
import { isCodeProblem } from '../otp-field/is-code-problem.js';
import { useSendCode } from '../otp-field/useSendCode.js';
import { Button } from '../ui/Button.js';
import { PasswordField } from '../ui/PasswordField.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import type { PasswordResetStepProps } from './password-reset-view.types.js';

/** The code, and the password that the user wants from now on. Whether there is such an account is not said. */
export function ResetCodeStep(props: PasswordResetStepProps<'CONFIRM_RESET_PASSWORD_WITH_CODE'>) {
  const { state, headingLevel, onConfirm, onResendCode, onStartOver, onSignIn } = props;
  const messages = useTexts(passwordResetEnglish);
  const { signIn, passwordReset, fields, actions } = messages;
  const { username, problem, busy, codesSent } = state;
  const destination = state.codeDeliveryDetails?.destination;
  const isWeak = problem?.code === 'password-too-weak';
  const newPassword = useRef('');
  const confirm = useSendCode(busy !== null, problem, (confirmationCode) =>
    onConfirm({ confirmationCode, newPassword: newPassword.current }),
  );
  const submit = (form: FormData) => {
    newPassword.current = String(form.get('newPassword'));
    confirm(String(form.get('code') ?? ''));
  };
  return (
    <StepForm
      title={signIn.newPasswordTitle}
      headingLevel={headingLevel}
      description={
        codesSent > 0 ? passwordReset.codeSent(destination && isolate(destination)) : passwordReset.codeAtHand
      }
      icon="lock"
      busy={busy !== null}
      onSubmit={submit}
    >
      {!isWeak && !isCodeProblem(problem) && <ProblemMessage problem={problem} />}
      {/* For password managers: whose password it is that they are about to keep. */}
      <input
        className="cmk-visually-hidden"
        autoComplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <CodeField key={codesSent} busy={busy === 'confirmResetPassword'} problem={problem} data-cmk-focus="" />
      <div className="cmk-code-foot">
        <Button variant="quiet" busy={busy === 'resetPassword'} onClick={onResendCode}>
          {actions.resendCode}
        </Button>
      </div>
      <CodeSentAgain codesSent={codesSent} problem={problem} />
      <PasswordField
        label={fields.newPassword}
        name="newPassword"
        autoComplete="new-password"
        required
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
