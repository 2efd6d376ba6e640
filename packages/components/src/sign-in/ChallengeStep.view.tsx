'use client';
import type { ReactNode } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm, type StepFormProps } from '../ui/StepForm.js';
import { RestartAction } from './RestartAction.view.js';
import type { ChallengeStepName, SignInStepProps } from './sign-in-view.types.js';

interface ChallengeStepProps
  extends Pick<StepFormProps, 'title' | 'description' | 'icon' | 'onSubmit'>,
    Pick<SignInStepProps<ChallengeStepName>, 'state' | 'headingLevel' | 'onTryAnotherWay' | 'onStartOver'> {
  submitLabel: string;
  /** What comes before the message of a Problem. */
  lead?: ReactNode;
  /** Whether a field says what is wrong, so that the form need not. */
  isProblemAtField?: boolean;
  children: ReactNode;
}

/** What the steps after the password share: the Problem, the way on when the time is over, and the way back. */
export function ChallengeStep(props: ChallengeStepProps) {
  const { state, submitLabel, lead, isProblemAtField = false, children, onTryAnotherWay, onStartOver, ...form } = props;
  const { actions } = useTexts(english);
  const isDead = state.problem?.retry === 'restart';
  const isBusy = state.busy !== null;
  return (
    <StepForm {...form} busy={isBusy}>
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
          <Button type="submit" variant="primary" busy={isBusy}>
            {submitLabel}
          </Button>
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
