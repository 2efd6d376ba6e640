'use client';
import type { MfaPreferenceOptions, Problem, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { useMfaPreference, useStepUp, useTotpSetup } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { DeviceList } from '../device-list/DeviceList.js';
import { EnrollingPreferences } from '../mfa-preferences/MfaPreferences.js';
import { StepUpDialog } from '../step-up/StepUpDialog.js';
import { TotpSetupPanel } from '../totp-setup/TotpSetup.view.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';

export interface SecuritySettingsProps extends MfaPreferenceOptions {
  /** Issuer that the authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  /** Account that the authenticator app shows. Default: the name that the user signed in with. */
  accountName?: string | undefined;
  headingLevel?: 1 | 2 | 3;
  /** Asks for the password and a code before a method is turned off. Default: true. */
  stepUp?: boolean;
}

/**
 * Security settings of the signed-in user: verification methods with their setup, and remembered devices.
 *
 * @example
 * <SecuritySettings appName="Harbour" />
 */
export function SecuritySettings({
  appName,
  accountName,
  headingLevel = 2,
  mfaRequired,
  stepUp = true,
}: SecuritySettingsProps) {
  const preference = useMfaPreference(mfaRequired === undefined ? {} : { mfaRequired });
  const totp = useTotpSetup();
  const { guard } = useStepUp();
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const { step } = totp.state;
  const { state } = preference;
  const hasTotp = state.step === 'READY' && state.factors.some(({ mfaType, enabled }) => mfaType === 'TOTP' && enabled);

  const updateMFAPreference = async (input: UpdateMfaPreferenceInput) => {
    setRefusal(null);
    if (!stepUp || !Object.values(input).includes('DISABLED')) return preference.updateMFAPreference(input);
    const answer = await guard(() => preference.updateMFAPreference(input));
    if (answer.outcome === 'failed') setRefusal(answer.problem);
    return answer.outcome === 'done' ? answer.value : state;
  };

  return (
    <div className="cmk cmk-security-settings">
      <div className="cmk-card">
        <EnrollingPreferences
          preference={{ ...preference, updateMFAPreference }}
          headingLevel={headingLevel}
          onSetUpTotp={() => void totp.setUpTOTP()}
          isSetupOpen={step === 'VERIFY_TOTP_SETUP' || step === 'ENABLE_TOTP'}
          isSetupDone={step === 'DONE'}
          isSettingUpTotp={'busy' in totp.state && totp.state.busy === 'setUpTOTP'}
        >
          <ProblemMessage problem={refusal} />
          <TotpSetupPanel
            state={totp.state}
            appName={appName}
            accountName={accountName}
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
      {stepUp && <StepUpDialog appName={appName} />}
    </div>
  );
}
