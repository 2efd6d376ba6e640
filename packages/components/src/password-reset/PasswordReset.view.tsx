'use client';
import { passwordResetEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import { IconTile } from '../ui/Icon.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import type { PasswordResetViewProps } from './password-reset-view.types.js';
import { ResetCodeStep } from './ResetCodeStep.view.js';
import { ResetUsernameStep } from './ResetUsernameStep.view.js';

/** Every step of the way to a new password, drawn from its state alone. */
export function PasswordResetView({ headingLevel = 1, ...props }: PasswordResetViewProps) {
  const { state, onSignIn } = props;
  const { passwordReset, actions } = useTexts(passwordResetEnglish);
  const container = useStepFocus(state.step, props.autoFocus);
  return (
    <div className="cmk cmk-password-reset" data-step={state.step} ref={container}>
      {state.step === 'ENTER_USERNAME' && <ResetUsernameStep {...props} state={state} headingLevel={headingLevel} />}
      {state.step === 'CONFIRM_RESET_PASSWORD_WITH_CODE' && (
        <ResetCodeStep {...props} state={state} headingLevel={headingLevel} />
      )}
      {state.step === 'DONE' && (
        <div className="cmk-step">
          <div className="cmk-step-head">
            <IconTile name="check" tone="success" />
            <Heading level={headingLevel}>{passwordReset.doneTitle}</Heading>
            <p className="cmk-description">{passwordReset.done}</p>
          </div>
          {onSignIn && (
            <Button variant="primary" onClick={() => onSignIn(state.username)}>
              {actions.signIn}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
