'use client';
import { confirmSignUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { StepEnd } from '../ui/StepForm.js';
import type { SignInStepProps } from './SignIn.view.js';

/** End of a sign-in: signed in, or another screen has to do something first. */
export function SignInEnd(props: SignInStepProps<'CONFIRM_SIGN_UP' | 'RESET_PASSWORD' | 'DONE'>) {
  const { state, headingLevel, onStartOver } = props;
  const { signIn, signUp, actions } = useTexts(confirmSignUpEnglish);
  if (state.step === 'DONE') {
    const { done, notRemembered: failed, stillRemembered: unwanted } = signIn;
    const problems: Partial<Record<typeof state.deviceRemembered, string>> = { failed, unwanted };
    return (
      <StepEnd
        icon="check"
        tone="success"
        title={signIn.doneTitle}
        headingLevel={headingLevel}
        description={problems[state.deviceRemembered] ?? done}
      />
    );
  }
  const isUnconfirmed = state.step === 'CONFIRM_SIGN_UP';
  return (
    <StepEnd
      icon={isUnconfirmed ? 'mail' : 'lock'}
      title={isUnconfirmed ? signUp.confirmTitle : signIn.resetPasswordTitle}
      headingLevel={headingLevel}
      description={isUnconfirmed ? signIn.confirmSignUp : signIn.resetPassword}
    >
      <div className="cmk-actions">
        <Button variant="quiet" onClick={onStartOver}>
          {actions.backToSignIn}
        </Button>
      </div>
    </StepEnd>
  );
}
