'use client';
import type { MfaPreferenceOptions } from '@cognito-mfa/core';
import { type UseMfaPreference, useFactorEnrolment, useMfaPreference } from '@cognito-mfa/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { FactorEnrolmentView } from '../factor-enrolment/FactorEnrolment.view.js';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { MfaPreferencesView, type MfaPreferencesViewProps } from './MfaPreferences.view.js';

export type MfaPreferencesProps = Pick<MfaPreferencesViewProps, 'headingLevel'> &
  MfaPreferenceOptions &
  Pick<StepUpGuardProps, 'guardedActions'>;

/**
 * Verification methods of the signed-in user, with the enrolment of text messages and email. Asks for the password and a code
 * before it changes what proves the user.
 *
 * @example
 * <MfaPreferences headingLevel={2} />
 */
export function MfaPreferences({ guardedActions, ...props }: MfaPreferencesProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedPreferences {...props} />
    </StepUpGuard>
  );
}

function GuardedPreferences({ mfaRequired, ...props }: Omit<MfaPreferencesProps, 'guardedActions'>) {
  const preference = useMfaPreference(mfaRequired === undefined ? {} : { mfaRequired });
  return <EnrollingPreferences {...props} preference={preference} />;
}

interface EnrollingPreferencesProps
  extends Pick<MfaPreferencesViewProps, 'headingLevel' | 'onSetUpTotp' | 'isSettingUpTotp' | 'isSetupOpen'> {
  preference: UseMfaPreference;
  /** The other setup has succeeded. */
  isSetupDone?: boolean;
  /** Setup of an authenticator app. */
  totpSetup?: ReactNode;
}

/** Verification methods with the enrolment of text messages and email, and with room for another setup. */
export function EnrollingPreferences({
  preference,
  isSetupOpen = false,
  isSetupDone = false,
  onSetUpTotp,
  totpSetup,
  ...props
}: EnrollingPreferencesProps) {
  const { state, updateMFAPreference, reload } = preference;
  const enrolment = useFactorEnrolment();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { step } = enrolment.state;
  const isOpen = isSetupOpen || (step !== 'NOT_STARTED' && step !== 'DONE');

  const hasSucceeded = isSetupDone || step === 'DONE';

  // A setup that closes takes the focus with it. It goes back to the button that opened it, or to the heading on success.
  const wasOpen = useRef(false);
  const opener = useRef<string | null>(null);
  const open = () => {
    // An item of a menu gives the focus back to the menu's button first.
    opener.current = document.activeElement?.getAttribute('aria-label') ?? null;
  };
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      const section = headingRef.current?.closest('section');
      const named = [...(section?.querySelectorAll<HTMLElement>('button[aria-label]') ?? [])];
      const button = hasSucceeded
        ? undefined
        : named.find((each) => each.getAttribute('aria-label') === opener.current);
      (button ?? headingRef.current)?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen, hasSucceeded]);

  return (
    <MfaPreferencesView
      {...props}
      headingRef={headingRef}
      state={state}
      onUpdate={(input) => void updateMFAPreference(input)}
      onReload={() => void reload()}
      onSetUpTotp={
        onSetUpTotp &&
        (() => {
          open();
          onSetUpTotp();
        })
      }
      onEnrol={(mfaType, destination) => {
        open();
        void enrolment.start(mfaType, destination);
      }}
      isSetupOpen={isOpen}
      setups={{
        ...(totpSetup && { TOTP: totpSetup }),
        ...('mfaType' in enrolment.state && {
          [enrolment.state.mfaType]: (
            <FactorEnrolmentView
              state={enrolment.state}
              headingLevel={Math.min((props.headingLevel ?? 2) + 1, 6) as HeadingLevel}
              onSubmitAttribute={(destination) => void enrolment.updateUserAttribute(destination)}
              onConfirm={(code) => void enrolment.confirmUserAttribute(code)}
              onResendCode={() => void enrolment.sendUserAttributeVerificationCode()}
              onChangeAttribute={() => void enrolment.changeAttribute()}
              onEnable={() => void enrolment.enableFactor()}
              onCancel={() => void enrolment.cancel()}
            />
          ),
        }),
      }}
    />
  );
}
