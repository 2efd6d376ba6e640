'use client';
import { preferencesEnglish } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { CodeField, CodeSentAgain, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { Button } from '../ui/Button.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { ResendButton } from '../ui/ResendButton.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import type { FactorEnrolmentStepProps } from './FactorEnrolment.view.js';

/** Step that verifies the phone number or address with a code. */
export function ConfirmAttributeStep(props: FactorEnrolmentStepProps<'CONFIRM_ATTRIBUTE_WITH_CODE'>) {
  const { state, headingLevel, onConfirm, onResendCode, onChangeAttribute, onCancel } = props;
  const { signIn, preferences, actions } = useTexts(preferencesEnglish);
  const { mfaType, problem, busy } = state;
  const confirm = useSubmitCode(busy !== null, problem, onConfirm);
  return (
    <StepForm
      title={signIn.codeTitle[mfaType]}
      headingLevel={headingLevel}
      // The user typed it just now, so it is shown in full: that reveals a typing mistake.
      description={<Private>{signIn.codeDescription[mfaType](isolate(state.destination))}</Private>}
      busy={busy !== null}
      onSubmit={(form) => confirm(fieldText(form, 'code'))}
    >
      {!isCodeProblem(problem) && <ProblemMessage problem={problem} />}
      <CodeField
        key={state.codesSent}
        busy={busy === 'confirmUserAttribute'}
        webOtp={mfaType === 'SMS'}
        onComplete={confirm}
        problem={problem}
        data-cmk-focus=""
      />
      <CodeSentAgain codesSent={state.codesSent} problem={problem} />
      <div className="cmk-code-foot">
        <Button variant="quiet" pending={busy !== null} onClick={onChangeAttribute}>
          {preferences.change[mfaType]}
        </Button>
        <ResendButton
          codesSent={state.codesSent}
          busy={busy === 'sendUserAttributeVerificationCode'}
          pending={busy === 'confirmUserAttribute'}
          onClick={onResendCode}
        />
      </div>
      <div className="cmk-form-actions">
        <Button type="submit" variant="primary" busy={busy === 'confirmUserAttribute'}>
          {actions.verify}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </StepForm>
  );
}
