'use client';
import type { MfaPreferenceOptions, SecuritySection } from '@cognito-mfa/core';
import { useMfaPreference, useTotpSetup } from '@cognito-mfa/hooks';
import { useRef } from 'react';
import { GuardedDevices } from '../device-list/DeviceList.js';
import { EnrollingPreferences } from '../mfa-preferences/MfaPreferences.js';
import { GuardedSessions, type SessionListProps } from '../session-list/SessionList.js';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { TotpSetupPanel } from '../totp-setup/TotpSetup.view.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { createLazy, Lazy } from '../ui/Lazy.js';
import { LoadFailure, LoadFailures } from '../ui/LoadFailure.js';

/** Part of the security settings that an app can add. */
export type SecurityPart = 'overview' | 'passkeys' | keyof typeof lazyParts;

export interface SecuritySettingsProps extends MfaPreferenceOptions, Pick<StepUpGuardProps, 'guardedActions'> {
  /** Issuer that the authenticator app shows. Default: the host name of the page. */
  appName?: string | undefined;
  /** Account that the authenticator app shows. Default: the name that the user signed in with. */
  accountName?: string | undefined;
  /** Names of your apps by their app client, for the list of sessions. */
  clientNames?: SessionListProps['clientNames'];
  /** See `PasskeyList`. */
  passkeysAsSecondStep?: boolean | undefined;
  /** Parts to add: the check-up and the passkeys above the lists, the others below. Each loads with a chunk of its own. */
  optionalParts?: readonly SecurityPart[] | undefined;
  /** Level of the top heading. */
  headingLevel?: 1 | 2 | 3;
}

/**
 * Security settings of the signed-in user: verification methods with their setup, sessions on all devices, and remembered devices. Asks
 * for the password and a code before it changes what proves the user.
 *
 * @example
 * <SecuritySettings appName="Harbour" />
 */
export function SecuritySettings({ guardedActions, ...props }: SecuritySettingsProps) {
  return (
    <StepUpGuard guardedActions={guardedActions} appName={props.appName}>
      <GuardedSettings {...props} />
    </StepUpGuard>
  );
}

function GuardedSettings({
  appName,
  accountName,
  headingLevel = 2,
  mfaRequired,
  clientNames,
  passkeysAsSecondStep,
  optionalParts = [],
}: Omit<SecuritySettingsProps, 'guardedActions'>) {
  const preference = useMfaPreference(mfaRequired === undefined ? {} : { mfaRequired });
  const totp = useTotpSetup();
  const { step } = totp.state;
  const { state } = preference;
  const hasTotp = state.step === 'READY' && state.factors.some(({ mfaType, enabled }) => mfaType === 'TOTP' && enabled);

  const root = useRef<HTMLDivElement>(null);
  const review = (section: SecuritySection) =>
    root.current?.querySelector<HTMLElement>(`[data-section="${section}"] :is(h1, h2, h3)`)?.focus();

  return (
    <div className="cmk cmk-security-settings" ref={root}>
      <LoadFailures takeFocus={() => root.current?.querySelector<HTMLElement>(':is(h1, h2, h3)')?.focus()}>
        {optionalParts.includes('overview') && (
          <div className="cmk-card">
            <Lazy
              component={lazyOverview}
              props={{ headingLevel, onReview: review }}
              pending={null}
              failure={LoadFailure}
            />
          </div>
        )}
        {optionalParts.includes('passkeys') && (
          <div className="cmk-card" data-section="passkeys">
            <Lazy
              component={lazyPasskeys}
              props={{ headingLevel, passkeysAsSecondStep }}
              pending={null}
              failure={LoadFailure}
            />
          </div>
        )}
        <div className="cmk-card" data-section="methods">
          <EnrollingPreferences
            preference={preference}
            headingLevel={headingLevel}
            onSetUpTotp={() => void totp.setUpTOTP()}
            isSetupOpen={step === 'VERIFY_TOTP_SETUP' || step === 'ENABLE_TOTP'}
            isSetupDone={step === 'DONE'}
            isSettingUpTotp={'busy' in totp.state && totp.state.busy === 'setUpTOTP'}
            totpSetup={
              step === 'NOT_STARTED' && !totp.state.problem ? undefined : (
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
              )
            }
          />
        </div>
        <div className="cmk-card" data-section="sessions">
          <GuardedSessions headingLevel={headingLevel} clientNames={clientNames} />
        </div>
        <div className="cmk-card" data-section="devices">
          <GuardedDevices headingLevel={headingLevel} />
        </div>
        {optionalParts.map(
          (part) =>
            part !== 'overview' &&
            part !== 'passkeys' && (
              <div key={part} className="cmk-card">
                <Lazy component={lazyParts[part]} props={{ headingLevel }} pending={null} failure={LoadFailure} />
              </div>
            ),
        )}
      </LoadFailures>
    </div>
  );
}

const lazyOverview = createLazy(
  async () => (await import('../security-overview/SecurityOverview.js')).SecurityOverview,
);
const lazyPasskeys = createLazy(async () => (await import('../passkey-list/PasskeyList.js')).GuardedPasskeys);
const lazyParts = {
  password: createLazy(async () => (await import('../password-change/PasswordChange.js')).GuardedPasswordChange),
  'delete-account': createLazy(async () => (await import('../delete-account/DeleteAccount.js')).GuardedDeleteAccount),
};
