'use client';
import type { MfaPreferenceOptions } from '@cognito-mfa/core';
import { useMfaPreference } from '@cognito-mfa/hooks';
import { EnrollingPreferences } from './EnrollingPreferences.js';
import type { MfaPreferencesViewProps } from './MfaPreferences.view.js';

export type MfaPreferencesProps = Pick<MfaPreferencesViewProps, 'headingLevel'> & MfaPreferenceOptions;

/** The verification methods of the signed-in user, with the enrolment of text messages and e-mail. */
export function MfaPreferences({ mfaRequired, ...props }: MfaPreferencesProps) {
  const preference = useMfaPreference(mfaRequired === undefined ? {} : { mfaRequired });
  return <EnrollingPreferences {...props} preference={preference} />;
}
