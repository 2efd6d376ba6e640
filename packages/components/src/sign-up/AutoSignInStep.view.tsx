'use client';
import type { SignUpState } from '@cognito-mfa/core';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepEnd } from '../ui/StepForm.js';
import type { SignUpViewProps } from './SignUp.view.js';

interface AutoSignInStepProps extends Pick<SignUpViewProps, 'onAutoSignIn' | 'onSignIn'> {
  state: Extract<SignUpState, { step: 'COMPLETE_AUTO_SIGN_IN' | 'CONTINUE_SIGN_IN' }>;
  headingLevel: HeadingLevel;
}

/** Step while the new user is signed in. The account is ready, whatever becomes of the sign-in. */
export function AutoSignInStep({ state, headingLevel, onAutoSignIn, onSignIn }: AutoSignInStepProps) {
  const { signUp, actions } = useTexts(signUpEnglish);
  const problem = 'problem' in state ? state.problem : null;
  return (
    <StepEnd
      icon="check"
      tone="success"
      title={signUp.doneTitle}
      headingLevel={headingLevel}
      description={!problem && signUp.signingIn}
    >
      <ProblemMessage problem={problem} />
      {problem && onAutoSignIn && (
        <Button variant="primary" onClick={onAutoSignIn}>
          {actions.retry}
        </Button>
      )}
      {problem && onSignIn && (
        <div className="cmk-actions">
          <Button variant="quiet" onClick={onSignIn}>
            {actions.backToSignIn}
          </Button>
        </div>
      )}
    </StepEnd>
  );
}
