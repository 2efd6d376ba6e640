'use client';
import type { SignInState } from '@cognito-mfa/core';
import type { ReactNode } from 'react';
import { english } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Private } from '../ui/Private.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm, type StepFormProps } from '../ui/StepForm.js';
import type { SignInStepProps } from './SignIn.view.js';

/** Steps after the password that are about something other than a code. */
type ChallengeStepName =
  | 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION'
  | 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION'
  | 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'
  | 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'
  | 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'
  | 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';

interface ChallengeStepProps
  extends Pick<StepFormProps, 'title' | 'description' | 'icon'>,
    Partial<Pick<StepFormProps, 'onSubmit'>>,
    Pick<
      SignInStepProps<ChallengeStepName>,
      'state' | 'headingLevel' | 'showUsername' | 'onTryAnotherWay' | 'onStartOver' | 'onNotYou'
    > {
  /** Absent for a choice that its own buttons make. */
  submitLabel?: string;
  /** Content above the Problem. */
  lead?: ReactNode;
  /** A field shows the Problem, so the form leaves it out. */
  isProblemAtField?: boolean;
  children: ReactNode;
}

/** Layout of a step after the password: the Problem, a way on once the time is over, and the way back. */
export function ChallengeStep(props: ChallengeStepProps) {
  const { state, submitLabel, lead, isProblemAtField = false, children, onTryAnotherWay, onStartOver } = props;
  const { title, description, icon, headingLevel, onSubmit = () => {} } = props;
  const { actions } = useTexts(english);
  const isDead = state.problem?.retry === 'restart';
  const isBusy = state.busy !== null;
  return (
    <StepForm {...{ title, description, icon, headingLevel, onSubmit }} busy={isBusy}>
      <WhoseSignIn {...props} />
      {!isDead && lead}
      {!isProblemAtField && (
        <ProblemMessage problem={state.problem}>
          {isDead && (
            <RestartAction state={state} onResendCode={onTryAnotherWay} onStartOver={onStartOver} isSent={false} />
          )}
        </ProblemMessage>
      )}
      {!isDead && (
        <>
          {children}
          {submitLabel && (
            <Button type="submit" variant="primary" busy={isBusy}>
              {submitLabel}
            </Button>
          )}
        </>
      )}
      <div className="cmk-actions">
        <Button variant="quiet" onClick={onStartOver}>
          {actions.backToSignIn}
        </Button>
      </div>
    </StepForm>
  );
}

interface WhoseSignInProps
  extends Pick<SignInStepProps<SignInState['step']>, 'showUsername' | 'onStartOver' | 'onNotYou'> {
  state: { username: string };
}

/** Says whose sign-in it is, because a reload or another window can take up one that somebody else began. */
export function WhoseSignIn({ state, showUsername = true, onStartOver, onNotYou = onStartOver }: WhoseSignInProps) {
  const { signIn, actions } = useTexts(english);
  if (!showUsername) return null;
  return (
    <p className="cmk-whose">
      <Private>{signIn.signingInAs(isolate(state.username))}</Private>{' '}
      <Button variant="quiet" onClick={() => onNotYou()}>
        {actions.notYou}
      </Button>
    </p>
  );
}

interface RestartActionProps {
  state: { canRestart: boolean; busy: string | null };
  /** A new code is sent. Otherwise the step only starts again. */
  isSent: boolean;
  onResendCode: () => void;
  onStartOver: () => void;
}

/** Button that leads on from a step whose time is over. */
export function RestartAction({ state, isSent, onResendCode, onStartOver }: RestartActionProps) {
  const { actions } = useTexts(english);
  if (!state.canRestart) {
    return (
      <Button variant="primary" onClick={onStartOver} data-cmk-focus="">
        {actions.signInAgain}
      </Button>
    );
  }
  return (
    <Button variant="primary" busy={state.busy !== null} onClick={onResendCode} data-cmk-focus="">
      {isSent ? actions.sendNewCode : actions.startAgain}
    </Button>
  );
}
