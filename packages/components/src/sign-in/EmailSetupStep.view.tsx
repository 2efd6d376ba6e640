'use client';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';
import { RestartAction } from './RestartAction.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** The address that codes go to, where the pool demands a second step and offers e-mail. */
export function EmailSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'>) {
  const { state, headingLevel, onConfirm, onTryAnotherWay, onStartOver } = props;
  const { signIn, fields, actions } = useMessages();
  const isDead = state.problem?.retry === 'restart';
  return (
    <StepForm
      title={signIn.emailSetUpTitle}
      headingLevel={headingLevel}
      description={signIn.emailSetUpDescription}
      icon="mail"
      busy={state.busy !== null}
      onSubmit={(form) => onConfirm(String(form.get('email')).trim())}
    >
      <ProblemMessage problem={state.problem}>
        {isDead && (
          <RestartAction state={state} onResendCode={onTryAnotherWay} onStartOver={onStartOver} isSent={false} />
        )}
      </ProblemMessage>
      {!isDead && (
        <>
          <TextField label={fields.email} name="email" type="email" autoComplete="email" required data-cmk-focus="" />
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
