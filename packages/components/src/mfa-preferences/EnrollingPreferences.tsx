'use client';
import { type UseMfaPreference, useFactorEnrolment } from '@cognito-mfa/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { FactorEnrolmentView } from '../factor-enrolment/FactorEnrolment.view.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { MfaPreferencesView, type MfaPreferencesViewProps } from './MfaPreferences.view.js';

interface EnrollingPreferencesProps
  extends Pick<MfaPreferencesViewProps, 'headingLevel' | 'onSetUpTotp' | 'isSettingUpTotp' | 'isSetupOpen'> {
  preference: UseMfaPreference;
  /** The other set-up has come to its good end. */
  isSetupDone?: boolean;
  /** Below the methods: another set-up. */
  children?: ReactNode;
}

/** The verification methods with the enrolment of text messages and e-mail. */
export function EnrollingPreferences({
  preference,
  isSetupOpen = false,
  isSetupDone = false,
  onSetUpTotp,
  children,
  ...props
}: EnrollingPreferencesProps) {
  const { state, updateMFAPreference, reload } = preference;
  const enrolment = useFactorEnrolment();
  const section = useRef<HTMLDivElement>(null);
  const { step } = enrolment.state;
  const isOpen = isSetupOpen || (step !== 'NOT_STARTED' && step !== 'DONE');

  const hasSucceeded = isSetupDone || step === 'DONE';

  // What closed took the focus with it: back to the button that opened it, or to the methods where its work is done.
  const wasOpen = useRef(false);
  const opener = useRef<string | null>(null);
  const open = () => {
    opener.current = document.activeElement?.getAttribute('aria-label') ?? null;
  };
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      const named = [...(section.current?.querySelectorAll<HTMLElement>('button[aria-label]') ?? [])];
      const button = hasSucceeded
        ? undefined
        : named.find((each) => each.getAttribute('aria-label') === opener.current);
      (button ?? section.current?.querySelector<HTMLElement>('.cmk-heading'))?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen, hasSucceeded]);

  return (
    <div ref={section}>
      <MfaPreferencesView
        {...props}
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
      >
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
        {children}
      </MfaPreferencesView>
    </div>
  );
}
