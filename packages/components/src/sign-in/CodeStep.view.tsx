'use client';
import type { Problem } from '@cognito-mfa/core';
import { useState } from 'react';
import { english } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { CodeField, CodeSentAgain, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { Button } from '../ui/Button.js';
import { Countdown } from '../ui/Countdown.js';
import { mfaTypeIcons } from '../ui/Icon.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { ResendButton } from '../ui/ResendButton.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { RestartAction, WhoseSignIn } from './ChallengeStep.view.js';
import { RecoveryHelp } from './RecoveryHelp.js';
import { RememberDevice } from './RememberDevice.js';
import type { SignInStepProps } from './SignIn.view.js';

type CodeStepName =
  | 'CONFIRM_SIGN_IN_WITH_SMS_CODE'
  | 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'
  | 'CONFIRM_SIGN_IN_WITH_TOTP_CODE';

/** Explains the code to users whose device used to be remembered. */
const deviceUnknown: Problem = Object.freeze({ code: 'device-unknown', retry: 'same-step' });

/** Step that asks for the code of a text message, an email or an authenticator app. */
export function CodeStep(props: SignInStepProps<CodeStepName>) {
  const { state, headingLevel, secondsLeft, challengeReason, offerRememberDevice = true, recoveryHelp } = props;
  const { onConfirm, onResendCode, onTryAnotherWay, onStartOver } = props;
  const messages = useTexts(english);
  const { signIn, actions } = messages;
  const [rememberDevice, setRememberDevice] = useState(false);
  const { mfaType, problem, busy } = state;
  const isDead = problem?.retry === 'restart';
  const isSent = mfaType !== 'TOTP';
  // Cognito gives devices to passwords only, and another first factor can take the place of this one.
  const isFirstFactor = state.availableChallenges.length > 0;
  const canChoose = state.otherMFATypes.length > 0;
  const destination = state.codeDeliveryDetails?.destination;

  const confirm = useSubmitCode(busy !== null, problem, (code) => onConfirm(code, { rememberDevice }));

  return (
    <StepForm
      title={signIn.codeTitle[mfaType]}
      headingLevel={headingLevel}
      description={
        <Private>
          {signIn.codeDescription[mfaType](destination && isolate(destination))}
          {challengeReason === 'forgotten' && ` ${problemText(messages, deviceUnknown)}`}
        </Private>
      }
      icon={mfaTypeIcons[mfaType]}
      busy={busy !== null}
      onSubmit={(form) => confirm(fieldText(form, 'code'))}
    >
      <WhoseSignIn {...props} />
      {!isCodeProblem(problem) && (
        <ProblemMessage problem={problem}>
          {isDead && (
            <RestartAction state={state} onResendCode={onResendCode} onStartOver={onStartOver} isSent={isSent} />
          )}
        </ProblemMessage>
      )}
      {!isDead && (
        <CodeField
          // Digits of the previous code are of no use for a new one.
          key={state.codesSent}
          length={state.codeLength}
          busy={busy === 'confirmSignIn'}
          webOtp={mfaType === 'SMS'}
          onComplete={confirm}
          problem={problem}
          data-cmk-focus=""
        />
      )}
      <CodeSentAgain codesSent={state.codesSent} problem={problem} />
      {!isDead && (
        <div className="cmk-code-foot">
          {/* The session of an authenticator's step is renewed in the background, so its countdown shows only without that. */}
          {secondsLeft !== undefined && (isSent || !state.canRestart) && <Countdown secondsLeft={secondsLeft} />}
          {isSent && (
            <ResendButton codesSent={state.codesSent} busy={busy === 'resendSignInCode'} onClick={onResendCode} />
          )}
        </div>
      )}
      {offerRememberDevice && !isDead && !isFirstFactor && (
        <RememberDevice checked={rememberDevice} onChange={setRememberDevice} days={props.rememberDeviceFor?.days} />
      )}
      {!isDead && (
        <Button type="submit" variant="primary" busy={busy === 'confirmSignIn'}>
          {actions.verify}
        </Button>
      )}
      {isFirstFactor && props.otherWays}
      <div className="cmk-actions">
        {canChoose && (
          <Button variant="quiet" busy={busy === 'tryAnotherWay'} onClick={onTryAnotherWay}>
            {actions.tryAnotherWay}
          </Button>
        )}
        <Button variant="quiet" onClick={onStartOver}>
          {actions.backToSignIn}
        </Button>
      </div>
      <RecoveryHelp>{recoveryHelp}</RecoveryHelp>
    </StepForm>
  );
}
