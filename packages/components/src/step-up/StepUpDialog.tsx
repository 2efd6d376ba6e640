'use client';
import { useCountdown, useStepUp, useStepUpDialog } from '@cognito-mfa/hooks';
import type { ReactNode } from 'react';
import { StepUpDialogView } from './StepUpDialog.view.js';

export interface StepUpDialogProps {
  /** Issuer that the authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  /** Tells users who cannot use any of their methods whom to contact. */
  recoveryHelp?: ReactNode;
}

/**
 * Dialog that asks for the password and a code again, when `useStepUp().guard(action)` requires it. Render one below
 * `MfaProvider`. Of several, one opens.
 *
 * @example
 * <MfaProvider client={client}>
 *   <App />
 *   <StepUpDialog appName="Harbour" />
 * </MfaProvider>
 */
export function StepUpDialog({ appName, recoveryHelp }: StepUpDialogProps) {
  const { state, ...actions } = useStepUp();
  const { secondsLeft } = useCountdown('session' in state ? state.session.expiresAt : undefined);
  const isShown = useStepUpDialog();
  if (!isShown) return null;
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
