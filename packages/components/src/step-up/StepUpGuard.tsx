'use client';
import { StepUpProvider, type StepUpProviderProps } from '@cognito-mfa/hooks';
import { StepUpDialog, type StepUpDialogProps } from './StepUpDialog.js';

export type StepUpGuardProps = StepUpProviderProps & StepUpDialogProps;

/**
 * Guards the hooks below it, and shows the dialog of the check. `SecuritySettings`, `MfaPreferences`, `TotpSetup` and
 * `DeviceList` have one; views and hooks of your own need it.
 *
 * @example
 * <StepUpGuard guardedActions={['turn-off-factor', 'replace-authenticator']}>
 *   <MySettings />
 * </StepUpGuard>
 */
export function StepUpGuard({ guardedActions, children, ...dialog }: StepUpGuardProps) {
  return (
    <StepUpProvider guardedActions={guardedActions}>
      {children}
      <StepUpDialog {...dialog} />
    </StepUpProvider>
  );
}
