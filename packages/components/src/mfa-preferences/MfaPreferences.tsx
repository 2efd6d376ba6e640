'use client';
import { useMfaPreference } from '@cognito-mfa/hooks';
import { MfaPreferencesView, type MfaPreferencesViewProps } from './MfaPreferences.view.js';

export type MfaPreferencesProps = Pick<MfaPreferencesViewProps, 'headingLevel'>;

/** The verification methods of the signed-in user. */
export function MfaPreferences(props: MfaPreferencesProps) {
  const { state, updateMFAPreference, reload } = useMfaPreference();
  return (
    <MfaPreferencesView
      {...props}
      state={state}
      onUpdate={(input) => void updateMFAPreference(input)}
      onReload={() => void reload()}
    />
  );
}
