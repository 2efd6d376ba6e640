'use client';
import { useMfaPreference, useTotpSetup } from '@cognito-mfa/hooks';
import { useEffect, useRef } from 'react';
import { DeviceList } from '../device-list/DeviceList.js';
import { MfaPreferencesView } from '../mfa-preferences/MfaPreferences.view.js';
import { TotpSetupPanel } from '../totp-setup/TotpSetupPanel.view.js';
import { defaultAppName } from '../ui/default-app-name.js';
import type { HeadingLevel } from '../ui/Heading.js';

export interface SecuritySettingsProps {
  /** The issuer that an authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  headingLevel?: 1 | 2 | 3;
}

/** Everything about the second step for the signed-in user: methods, authenticator app, devices. */
export function SecuritySettings({ appName = defaultAppName(), headingLevel = 2 }: SecuritySettingsProps) {
  const { state, updateMFAPreference, reload } = useMfaPreference();
  const totp = useTotpSetup();
  const methods = useRef<HTMLDivElement>(null);
  const { step } = totp.state;
  const isOpen = step === 'VERIFY_TOTP_SETUP' || step === 'ENABLE_TOTP';
  const hasTotp = state.step === 'READY' && state.factors.some(({ mfaType, enabled }) => mfaType === 'TOTP' && enabled);

  // What closed took the focus with it: back to the methods that it came from.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) methods.current?.querySelector<HTMLElement>('.cmk-heading')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <div className="cmk cmk-security-settings">
      <div className="cmk-card" ref={methods}>
        <MfaPreferencesView
          state={state}
          headingLevel={headingLevel}
          onUpdate={(input) => void updateMFAPreference(input)}
          onReload={() => void reload()}
          onSetUpTotp={() => void totp.setUpTOTP()}
          isTotpSetupOpen={isOpen}
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
        </MfaPreferencesView>
      </div>
      <div className="cmk-card">
        <DeviceList headingLevel={headingLevel} />
      </div>
    </div>
  );
}
