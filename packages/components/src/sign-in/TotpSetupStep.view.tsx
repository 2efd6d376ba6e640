'use client';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { isCodeProblem } from '../otp-field/is-code-problem.js';
import { useSendCode } from '../otp-field/useSendCode.js';
import { TotpCode } from '../totp-setup/TotpCode.view.js';
import { TotpKey } from '../totp-setup/TotpKey.view.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** The set-up of an authenticator app that the pool demands before it lets anybody in. */
export function TotpSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'>) {
  const { state, headingLevel, appName, onConfirm, onTryAnotherWay, onStartOver } = props;
  const { totpSetup, actions } = useTexts(totpSetupEnglish);
  const { problem, busy } = state;
  const confirm = useSendCode(busy !== null, problem, (code) => onConfirm(code));
  return (
    <ChallengeStep
      {...{ state, headingLevel, onTryAnotherWay, onStartOver }}
      title={totpSetup.title}
      description={totpSetup.intro}
      submitLabel={actions.verify}
      lead={<TotpKey details={state.totpSetupDetails} appName={appName} />}
      isProblemAtField={isCodeProblem(problem)}
      onSubmit={(form) => confirm(String(form.get('code') ?? ''))}
    >
      <TotpCode problem={problem} busy={busy !== null} onComplete={confirm} />
    </ChallengeStep>
  );
}
