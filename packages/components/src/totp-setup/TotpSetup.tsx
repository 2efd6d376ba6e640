'use client';
import { useTotpSetup } from '@cognito-mfa/hooks';
import { defaultAppName } from '../ui/default-app-name.js';
import { TotpSetupView, type TotpSetupViewProps } from './TotpSetup.view.js';

export interface TotpSetupProps extends Pick<TotpSetupViewProps, 'headingLevel' | 'isReplacement'> {
  /** The issuer that the authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
}

/** The set-up of an authenticator app for the signed-in user. */
export function TotpSetup({ appName = defaultAppName(), ...props }: TotpSetupProps) {
  const { state, setUpTOTP, verifyTOTPSetup, enableTotp, cancel } = useTotpSetup();
  return (
    <TotpSetupView
      {...props}
      appName={appName}
      state={state}
      onSetUp={() => void setUpTOTP()}
      onVerify={(code) => void verifyTOTPSetup(code)}
      onEnable={() => void enableTotp()}
      onCancel={() => void cancel()}
    />
  );
}
