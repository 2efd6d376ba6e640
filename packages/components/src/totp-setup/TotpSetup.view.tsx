'use client';
import type { TotpSetupState } from '@cognito-mfa/core';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { isCodeProblem } from '../otp-field/is-code-problem.js';
import { useSendCode } from '../otp-field/useSendCode.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import { TotpCode } from './TotpCode.view.js';
import { TotpKey } from './TotpKey.view.js';

export interface TotpSetupViewProps {
  state: TotpSetupState;
  /** The issuer that the authenticator app shows. */
  appName: string;
  /** Whether the user has an authenticator app already, which this one replaces. */
  isReplacement?: boolean;
  headingLevel?: HeadingLevel;
  onSetUp: () => void;
  onVerify: (code: string) => void;
  onEnable: () => void;
  onCancel: () => void;
}

/** Every step of the set-up of an authenticator app, drawn from its state alone. */
export function TotpSetupView(props: TotpSetupViewProps) {
  const { state, appName, isReplacement = false, headingLevel = 3, onSetUp, onVerify, onEnable, onCancel } = props;
  const { totpSetup, actions } = useTexts(totpSetupEnglish);
  const container = useStepFocus(state.step);
  const busy = 'busy' in state && state.busy !== null;
  const problem = 'problem' in state ? state.problem : null;
  const verify = useSendCode(busy, problem, onVerify);
  return (
    <div className="cmk cmk-totp-setup" data-step={state.step} ref={container}>
      {(state.step === 'NOT_STARTED' || state.step === 'DONE') && (
        <div className="cmk-step">
          {state.step === 'DONE' ? (
            <SuccessMessage>{totpSetup.done}</SuccessMessage>
          ) : (
            <p className="cmk-description">{isReplacement ? totpSetup.replaceHint : totpSetup.intro}</p>
          )}
          <ProblemMessage problem={problem} />
          <div className="cmk-form-actions">
            <Button
              variant={isReplacement || state.step === 'DONE' ? 'secondary' : 'primary'}
              busy={busy}
              onClick={onSetUp}
              data-cmk-focus=""
            >
              {isReplacement || state.step === 'DONE' ? totpSetup.replace : totpSetup.setUp}
            </Button>
          </div>
        </div>
      )}
      {state.step === 'VERIFY_TOTP_SETUP' && (
        <StepForm
          title={totpSetup.title}
          headingLevel={headingLevel}
          description={isReplacement ? totpSetup.replaceHint : totpSetup.intro}
          busy={busy}
          onSubmit={(form) => verify(String(form.get('code') ?? ''))}
        >
          <TotpKey details={state.totpSetupDetails} appName={appName} />
          {!isCodeProblem(problem) && <ProblemMessage problem={problem} />}
          <TotpCode problem={problem} busy={busy} onComplete={verify} />
          <div className="cmk-form-actions">
            <Button type="submit" variant="primary" busy={busy}>
              {actions.verify}
            </Button>
            <Button variant="secondary" onClick={onCancel}>
              {actions.cancel}
            </Button>
          </div>
        </StepForm>
      )}
      {state.step === 'ENABLE_TOTP' && (
        <StepForm
          title={totpSetup.title}
          headingLevel={headingLevel}
          description={totpSetup.finishing}
          busy={busy}
          onSubmit={onEnable}
        >
          <ProblemMessage problem={problem} />
          <div className="cmk-form-actions">
            <Button type="submit" variant="primary" busy={busy} data-cmk-focus="">
              {totpSetup.finish}
            </Button>
          </div>
        </StepForm>
      )}
    </div>
  );
}
