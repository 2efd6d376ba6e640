'use client';
import { useCountdown, useStepUp } from '@cognito-mfa/hooks';
import type { ReactNode } from 'react';
import { defaultAppName } from '../ui/default-app-name.js';
import { StepUpDialogView } from './StepUpDialog.view.js';

export interface StepUpDialogProps {
  /** The issuer that an authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  /** Whom to contact when no factor is at hand, in the app's own words. */
  recoveryHelp?: ReactNode;
}

/** Shows the check that `useStepUp().guard(action)` asks for. Put one below the provider; SecuritySettings brings its own. */
export function StepUpDialog({ appName = defaultAppName(), recoveryHelp }: StepUpDialogProps) {
  const { state, ...actions } = useStepUp();
  const { secondsLeft } = useCountdown('session' in state ? state.session.expiresAt : undefined);
  return (
    <StepUpDialogView
      appName={appName}
      state={state}
      secondsLeft={secondsLeft}
      recoveryHelp={recoveryHelp}
      onConfirmPassword={(password) => void actions.confirmPassword(password)}
      onConfirm={(response) => void actions.confirmSignIn(response)}
      onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
      onResendCode={() => void actions.resendSignInCode()}
      onTryAnotherWay={() => void actions.tryAnotherWay()}
      onStartOver={() => void actions.startOver()}
      onCancel={actions.cancel}
    />
  );
}
