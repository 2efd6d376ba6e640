'use client';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import { IconTile } from '../ui/Icon.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import { ConfirmSignUpStep } from './ConfirmSignUpStep.view.js';
import { SignUpDetailsStep } from './SignUpDetailsStep.view.js';
import type { SignUpViewProps } from './sign-up-view.types.js';

/** Every step of the creation of an account, drawn from its state alone. */
export function SignUpView({ headingLevel = 1, ...props }: SignUpViewProps) {
  const { state } = props;
  const { signUp, actions } = useTexts(signUpEnglish);
  const container = useStepFocus(state.step, props.autoFocus);
  return (
    <div className="cmk cmk-sign-up" data-step={state.step} ref={container}>
      {state.step === 'ENTER_DETAILS' && <SignUpDetailsStep {...props} state={state} headingLevel={headingLevel} />}
      {state.step === 'CONFIRM_SIGN_UP' && <ConfirmSignUpStep {...props} state={state} headingLevel={headingLevel} />}
      {state.step === 'DONE' && (
        <div className="cmk-step">
          <div className="cmk-step-head">
            <IconTile name="check" tone="success" />
            <Heading level={headingLevel}>{signUp.doneTitle}</Heading>
            <p className="cmk-description">{signUp.done}</p>
          </div>
          {props.onSignIn && (
            <Button variant="primary" onClick={props.onSignIn}>
              {actions.signIn}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
