'use client';
import type { SignUpState } from '@cognito-mfa/core';
import { signUpEnglish } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { CodeField, CodeSentAgain, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { ResendButton } from '../ui/ResendButton.js';
import { fieldText, StepForm } from '../ui/StepForm.js';

interface ConfirmSignUpStepProps {
  state: Extract<SignUpState, { step: 'CONFIRM_SIGN_UP' }>;
  headingLevel: HeadingLevel;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  /** Adds buttons that lead to the sign-in. */
  onSignIn?: (() => void) | undefined;
}

/** Step that confirms the account with a code. The button submits it, not the last digit. */
export function ConfirmSignUpStep({ state, headingLevel, onConfirm, onResendCode, onSignIn }: ConfirmSignUpStepProps) {
  const { signUp, actions } = useTexts(signUpEnglish);
  const { problem, busy } = state;
  const destination = state.codeDeliveryDetails?.destination;
  const confirm = useSubmitCode(busy !== null, problem, onConfirm);
  return (
    <StepForm
      title={signUp.confirmTitle}
      headingLevel={headingLevel}
      description={<Private>{signUp.confirmDescription(destination && isolate(destination))}</Private>}
      icon="mail"
      busy={busy !== null}
      onSubmit={(form) => confirm(fieldText(form, 'code'))}
    >
      {!isCodeProblem(problem) && (
        <ProblemMessage problem={problem}>
          {problem?.code === 'already-confirmed' && onSignIn && (
            <Button size="small" variant="primary" onClick={onSignIn}>
              {actions.signIn}
            </Button>
          )}
        </ProblemMessage>
      )}
      <CodeField key={state.codesSent} busy={busy === 'confirmSignUp'} problem={problem} data-cmk-focus="" />
      <div className="cmk-code-foot">
        <ResendButton codesSent={state.codesSent} busy={busy === 'resendSignUpCode'} onClick={onResendCode} />
      </div>
      <CodeSentAgain codesSent={state.codesSent} problem={problem} />
      <Button type="submit" variant="primary" busy={busy === 'confirmSignUp'}>
        {actions.confirmAccount}
      </Button>
      <div className="cmk-actions">
        {onSignIn && (
          <Button variant="quiet" onClick={onSignIn}>
            {actions.backToSignIn}
          </Button>
        )}
      </div>
    </StepForm>
  );
}
