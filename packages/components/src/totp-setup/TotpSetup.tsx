'use client';
import { useTotpSetup } from '@cognito-mfa/hooks';
import { TotpSetupView, type TotpSetupViewProps } from './TotpSetup.view.js';

export type TotpSetupProps = Pick<TotpSetupViewProps, 'accountName' | 'appName' | 'headingLevel' | 'isReplacement'>;

/**
 * Sets up an authenticator app for the signed-in user.
 *
 * @example
 * <TotpSetup appName="Harbour" />
 */
export function TotpSetup(props: TotpSetupProps) {
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
