'use client';
import type { MfaPreferenceOptions } from '@cognito-mfa/core';
import { useMfaPreference, useTotpSetup } from '@cognito-mfa/hooks';
import { DeviceList } from '../device-list/DeviceList.js';
import { EnrollingPreferences } from '../mfa-preferences/EnrollingPreferences.js';
import { TotpSetupPanel } from '../totp-setup/TotpSetupPanel.view.js';
import { defaultAppName } from '../ui/default-app-name.js';
import type { HeadingLevel } from '../ui/Heading.js';

export interface SecuritySettingsProps extends MfaPreferenceOptions {
  /** The issuer that an authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  headingLevel?: 1 | 2 | 3;
}

/** Everything about the second step for the signed-in user: methods, authenticator app, phone and address, devices. */
export function SecuritySettings({ appName = defaultAppName(), headingLevel = 2, mfaRequired }: SecuritySettingsProps) {
  const preference = useMfaPreference(mfaRequired === undefined ? {} : { mfaRequired });
  const totp = useTotpSetup();
  const { step } = totp.state;
  const { state } = preference;
  const hasTotp = state.step === 'READY' && state.factors.some(({ mfaType, enabled }) => mfaType === 'TOTP' && enabled);
  return (
    <div className="cmk cmk-security-settings">
      <div className="cmk-card">
        <EnrollingPreferences
          preference={preference}
          headingLevel={headingLevel}
          onSetUpTotp={() => void totp.setUpTOTP()}
          isSetupOpen={step === 'VERIFY_TOTP_SETUP' || step === 'ENABLE_TOTP'}
          isSettingUpTotp={'busy' in totp.state && totp.state.busy === 'setUpTOTP'}
        >
          <TotpSetupPanel
            state={totp.state}
            appName={appName}
            isReplacement={hasTotp}
            headingLevel={(headingLevel + 1) as HeadingLevel}
            onSetUp={() => void totp.setUpTOTP()}
            onVerify={(code) => void totp.verifyTOTPSetup(code)}
            onEnable={() => void totp.enableTotp()}
            onCancel={() => void totp.cancel()}
          />
        </EnrollingPreferences>
      </div>
      <div className="cmk-card">
        <DeviceList headingLevel={headingLevel} />
      </div>
    </div>
  );
}
