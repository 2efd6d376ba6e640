'use client';
import { type UseMfaPreference, useFactorEnrolment } from '@cognito-mfa/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { FactorEnrolmentView } from '../factor-enrolment/FactorEnrolment.view.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { MfaPreferencesView, type MfaPreferencesViewProps } from './MfaPreferences.view.js';

interface EnrollingPreferencesProps
  extends Pick<MfaPreferencesViewProps, 'headingLevel' | 'onSetUpTotp' | 'isSettingUpTotp' | 'isSetupOpen'> {
  preference: UseMfaPreference;
  /** Below the methods: another set-up. */
  children?: ReactNode;
}

/** The verification methods with the enrolment of text messages and e-mail. */
export function EnrollingPreferences({
  preference,
  isSetupOpen = false,
  children,
  ...props
}: EnrollingPreferencesProps) {
  const { state, updateMFAPreference, reload } = preference;
  const enrolment = useFactorEnrolment();
  const section = useRef<HTMLDivElement>(null);
  const { step } = enrolment.state;
  const isOpen = isSetupOpen || (step !== 'NOT_STARTED' && step !== 'DONE');

  // What closed took the focus with it: back to the methods that it came from.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) section.current?.querySelector<HTMLElement>('.cmk-heading')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <div ref={section}>
      <MfaPreferencesView
        {...props}
        state={state}
        onUpdate={(input) => void updateMFAPreference(input)}
        onReload={() => void reload()}
        onEnrol={(mfaType, destination) => void enrolment.start(mfaType, destination)}
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
