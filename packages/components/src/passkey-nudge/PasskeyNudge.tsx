'use client';
import { type UsePasskeyNudge, type UsePasskeyNudgeOptions, usePasskeyNudge, usePasskeys } from '@cognito-mfa/hooks';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { PasskeyNudgeView, type PasskeyNudgeViewProps } from './PasskeyNudge.view.js';

export interface PasskeyNudgeProps
  extends Pick<PasskeyNudgeViewProps, 'headingLevel'>,
    Pick<StepUpGuardProps, 'guardedActions'>,
    UsePasskeyNudgeOptions {}

/**
 * Suggests a passkey to a signed-in user who has none, on a page that follows a sign-in. "Not now" brings it back after 14 days,
 * then after 60, then never. Renders nothing while it is not due.
 *
 * @example
 * <PasskeyNudge />
 */
export function PasskeyNudge({ guardedActions, headingLevel, ...options }: PasskeyNudgeProps) {
  const nudge = usePasskeyNudge(options);
  if (!nudge.isOpen) return null;
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <OpenNudge {...nudge} {...(headingLevel && { headingLevel })} />
    </StepUpGuard>
  );
}

type OpenNudgeProps = Pick<UsePasskeyNudge, 'later' | 'dontAskAgain'> & Pick<PasskeyNudgeViewProps, 'headingLevel'>;

function OpenNudge({ later, dontAskAgain, ...props }: OpenNudgeProps) {
  const { state, addPasskey } = usePasskeys();
  const isReady = state.step === 'READY';
  return (
    <PasskeyNudgeView
      {...props}
      busy={isReady && state.busy !== null}
      problem={isReady ? state.problem : null}
      onAdd={() => void addPasskey()}
      onLater={later}
      onDontAskAgain={dontAskAgain}
    />
  );
}
