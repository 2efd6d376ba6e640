'use client';
import type { MfaType } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';
import { MfaTypePicker } from '../mfa-type-picker/MfaTypePicker.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import { RestartAction } from './RestartAction.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

type SelectionStepName = 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' | 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';

/** The choice of a factor to verify with, or to set up. */
export function SelectionStep(props: SignInStepProps<SelectionStepName>) {
  const { state, headingLevel, onSelectMfaType, onTryAnotherWay, onStartOver } = props;
  const { signIn, actions } = useMessages();
  const isSetUp = state.step === 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
  const title = isSetUp ? signIn.setUpTitle : signIn.chooseTitle;
  const isDead = state.problem?.retry === 'restart';
  return (
    <StepForm
      title={title}
      headingLevel={headingLevel}
      description={isSetUp ? signIn.setUpDescription : signIn.chooseDescription}
      icon={isSetUp ? 'shield' : 'lock'}
      busy={state.busy !== null}
      onSubmit={(form) => onSelectMfaType(form.get('mfaType') as MfaType)}
    >
      <ProblemMessage problem={state.problem}>
        {isDead && (
          <RestartAction state={state} onResendCode={onTryAnotherWay} onStartOver={onStartOver} isSent={false} />
        )}
      </ProblemMessage>
      {!isDead && (
        <>
          <MfaTypePicker mfaTypes={state.allowedMFATypes} label={title} />
          <Button type="submit" look="primary" busy={state.busy !== null}>
            {actions.continue}
          </Button>
        </>
      )}
      <div className="cmk-actions">
        <Button look="quiet" onClick={onStartOver}>
          {actions.backToSignIn}
        </Button>
      </div>
    </StepForm>
  );
}
