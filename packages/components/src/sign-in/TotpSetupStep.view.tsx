'use client';
import { useMessages } from '../messages/MessagesProvider.js';
import { TotpCode } from '../totp-setup/TotpCode.view.js';
import { TotpKey } from '../totp-setup/TotpKey.view.js';
import { Button } from '../ui/Button.js';
import { isCodeProblem } from '../ui/is-code-problem.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import { useSendCode } from '../ui/useSendCode.js';
import { RestartAction } from './RestartAction.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** The set-up of an authenticator app that the pool demands before it lets anybody in. */
export function TotpSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'>) {
  const { state, headingLevel, appName, onConfirm, onTryAnotherWay, onStartOver } = props;
  const { totpSetup, actions } = useMessages();
  const { problem, busy } = state;
  const confirm = useSendCode(busy !== null, problem, (code) => onConfirm(code));
  const isDead = problem?.retry === 'restart';
  return (
    <StepForm
      title={totpSetup.title}
      headingLevel={headingLevel}
      description={totpSetup.intro}
      busy={busy !== null}
      onSubmit={(form) => confirm(String(form.get('code') ?? ''))}
    >
      {!isDead && <TotpKey details={state.totpSetupDetails} appName={appName} />}
      {!isCodeProblem(problem) && (
        <ProblemMessage problem={problem}>
          {isDead && (
            <RestartAction state={state} onResendCode={onTryAnotherWay} onStartOver={onStartOver} isSent={false} />
          )}
        </ProblemMessage>
      )}
      {!isDead && (
        <>
          <TotpCode problem={problem} busy={busy !== null} onComplete={confirm} />
          <Button type="submit" look="primary" busy={busy !== null}>
            {actions.verify}
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
