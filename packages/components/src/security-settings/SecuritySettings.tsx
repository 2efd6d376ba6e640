'use client';
import { useMfaPreference } from '@cognito-mfa/hooks';
import { DeviceList } from '../device-list/DeviceList.js';
import { MfaPreferencesView } from '../mfa-preferences/MfaPreferences.view.js';
import { TotpSetup } from '../totp-setup/TotpSetup.js';
import type { HeadingLevel } from '../ui/Heading.js';

export interface SecuritySettingsProps {
  /** The issuer that an authenticator app shows. */
  appName: string;
  headingLevel?: 1 | 2 | 3;
}

/** Everything about the second step for the signed-in user: methods, authenticator app, devices. */
export function SecuritySettings({ appName, headingLevel = 2 }: SecuritySettingsProps) {
  const { state, updateMFAPreference, reload } = useMfaPreference();
  const totp = state.step === 'READY' ? state.factors.find(({ mfaType }) => mfaType === 'TOTP') : undefined;
  return (
    <div className="cmk cmk-security-settings">
      <div className="cmk-card">
        <MfaPreferencesView
          state={state}
          headingLevel={headingLevel}
          onUpdate={(input) => void updateMFAPreference(input)}
          onReload={() => void reload()}
        />
        {state.step === 'READY' && (
          <TotpSetup
            appName={appName}
            headingLevel={(headingLevel + 1) as HeadingLevel}
            isReplacement={totp?.enabled ?? false}
          />
        )}
      </div>
      <div className="cmk-card">
        <DeviceList headingLevel={headingLevel} />
      </div>
    </div>
  );
}
