'use client';
import type { TotpSetupState } from '@cognito-mfa/core';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { CodeField, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepFocus } from '../ui/StepFocus.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { TotpKey } from './TotpKey.view.js';
import { TotpSteps } from './TotpSteps.view.js';

export interface TotpSetupViewProps {
  state: TotpSetupState;
  /** Issuer that the authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  /** Account that the authenticator app shows. Default: the name that the user signed in with. */
  accountName?: string | undefined;
  /** Takes the focus with the first step too, and not only when another step follows. */
  autoFocus?: boolean;
  /** The user has an authenticator app already, which this one replaces. */
  isReplacement?: boolean;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  onSetUp: () => void;
  onVerify: (code: string) => void;
  onEnable: () => void;
  onCancel: () => void;
}

/**
 * Every step of setting up an authenticator app, rendered from its state.
 *
 * @example
 * const { state, ...actions } = useTotpSetup();
 *
 * <TotpSetupView
 *   state={state}
 *   onSetUp={() => void actions.setUpTOTP()}
 *   onVerify={(code) => void actions.verifyTOTPSetup(code)}
 *   onEnable={() => void actions.enableTotp()}
 *   onCancel={() => void actions.cancel()}
 * />
 */
export function TotpSetupView(props: TotpSetupViewProps) {
  const { state, appName, accountName, autoFocus, isReplacement = false, headingLevel = 3 } = props;
  const { onSetUp, onVerify, onEnable, onCancel } = props;
  const { totpSetup, actions } = useTexts(totpSetupEnglish);
  const busy = 'busy' in state && state.busy !== null;
  const problem = 'problem' in state ? state.problem : null;
  const verify = useSubmitCode(busy, problem, onVerify);
  return (
    <StepFocus className="cmk cmk-totp-setup" step={state.step} autoFocus={autoFocus}>
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
          onSubmit={(form) => verify(fieldText(form, 'code'))}
        >
          <TotpSteps totpKey={<TotpKey details={state.totpSetupDetails} appName={appName} accountName={accountName} />}>
            {!isCodeProblem(problem) && <ProblemMessage problem={problem} />}
            <CodeField description={totpSetup.enterCode} busy={busy} onComplete={verify} problem={problem} />
          </TotpSteps>
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
    </StepFocus>
  );
}

/** Setup below a list of methods. It opens and takes the focus when the setup starts, and then says how it ended. */
export function TotpSetupPanel(props: TotpSetupViewProps) {
  const { state } = props;
  const { totpSetup } = useTexts(totpSetupEnglish);
  if (state.step === 'DONE') return <SuccessMessage leaves>{totpSetup.done}</SuccessMessage>;
  if (state.step === 'NOT_STARTED') return <ProblemMessage problem={state.problem} />;
  return (
    <div className="cmk-panel">
      <TotpSetupView {...props} autoFocus />
    </div>
  );
}
