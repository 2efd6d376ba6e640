'use client';
import type { MfaType } from '@cognito-mfa/core';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import { MfaTypePicker } from './MfaTypePicker.js';
import type { SignInStepProps } from './sign-in-view.types.js';

type SelectionStepName = 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' | 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';

/** The choice of a factor to verify with, or to set up. */
export function SelectionStep(props: SignInStepProps<SelectionStepName>) {
  const { state, headingLevel, onSelectMfaType, onTryAnotherWay, onStartOver } = props;
  const { signIn, actions } = useTexts(english);
  const isSetUp = state.step === 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
  const title = isSetUp ? signIn.setUpTitle : signIn.chooseTitle;
  return (
    <ChallengeStep
      {...{ state, headingLevel, onTryAnotherWay, onStartOver, title }}
      description={isSetUp ? signIn.setUpDescription : signIn.chooseDescription}
      icon={isSetUp ? 'shield' : 'lock'}
      submitLabel={actions.continue}
      onSubmit={(form) => onSelectMfaType(form.get('mfaType') as MfaType)}
    >
      <MfaTypePicker mfaTypes={state.allowedMFATypes} label={title} />
    </ChallengeStep>
  );
}
