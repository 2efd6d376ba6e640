'use client';
import { useTotpSetup } from '@cognito-mfa/hooks';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { TotpSetupView, type TotpSetupViewProps } from '../totp-setup/TotpSetup.view.js';

export type TotpSetupProps = Pick<TotpSetupViewProps, 'accountName' | 'appName' | 'headingLevel' | 'isReplacement'> &
  Pick<StepUpGuardProps, 'guardedActions'>;

/**
 * Sets up an authenticator app for the signed-in user, after a step-up check.
 *
 * @example
 * <TotpSetup appName="Harbour" />
 */
export function TotpSetup({ guardedActions, ...props }: TotpSetupProps) {
  return (
    <StepUpGuard guardedActions={guardedActions} appName={props.appName}>
      <GuardedTotpSetup {...props} />
    </StepUpGuard>
  );
}

function GuardedTotpSetup(props: Omit<TotpSetupProps, 'guardedActions'>) {
  const { state, setUpTOTP, verifyTOTPSetup, enableTotp, cancel } = useTotpSetup();
  return (
    <TotpSetupView
      {...props}
      state={state}
      onSetUp={() => void setUpTOTP()}
      onVerify={(code) => void verifyTOTPSetup(code)}
      onEnable={() => void enableTotp()}
      onCancel={() => void cancel()}
    />
  );
}
