export type { AttributeFieldOptions } from './attributes/attributes.js';
export { DeleteAccount, type DeleteAccountProps } from './delete-account/DeleteAccount.js';
export { DeleteAccountView, type DeleteAccountViewProps } from './delete-account/DeleteAccount.view.js';
export { DeviceList, type DeviceListProps } from './device-list/DeviceList.js';
export { DeviceListView, type DeviceListViewProps } from './device-list/DeviceList.view.js';
export { FactorEnrolmentView, type FactorEnrolmentViewProps } from './factor-enrolment/FactorEnrolment.view.js';
export { en } from './locales/en.js';
export { MessagesProvider, type MessagesProviderProps } from './messages/MessagesProvider.js';
export { type Messages, type ProblemMessages, problemText } from './messages/messages.js';
export { MfaPreferences, type MfaPreferencesProps } from './mfa-preferences/MfaPreferences.js';
export { MfaPreferencesView, type MfaPreferencesViewProps } from './mfa-preferences/MfaPreferences.view.js';
export { OtpField, type OtpFieldProps } from './otp-field/OtpField.js';
export {
  type ComponentOverrides,
  ComponentsProvider,
  type ComponentsProviderProps,
} from './overrides/ComponentsProvider.js';
export { PasskeyList, type PasskeyListProps } from './passkey-list/PasskeyList.js';
export { PasskeyListView, type PasskeyListViewProps } from './passkey-list/PasskeyList.view.js';
export { PasskeyNudge, type PasskeyNudgeProps } from './passkey-nudge/PasskeyNudge.js';
export { PasskeyNudgeView, type PasskeyNudgeViewProps } from './passkey-nudge/PasskeyNudge.view.js';
export { PasswordChange, type PasswordChangeProps } from './password-change/PasswordChange.js';
export { PasswordChangeView, type PasswordChangeViewProps } from './password-change/PasswordChange.view.js';
export { PasswordReset, type PasswordResetProps } from './password-reset/PasswordReset.js';
export { PasswordResetView, type PasswordResetViewProps } from './password-reset/PasswordReset.view.js';
export { SecurityOverview, type SecurityOverviewProps } from './security-overview/SecurityOverview.js';
export { SecurityOverviewView, type SecurityOverviewViewProps } from './security-overview/SecurityOverview.view.js';
export {
  type SecurityPart,
  SecuritySettings,
  type SecuritySettingsProps,
} from './security-settings/SecuritySettings.js';
export { TotpSetup, type TotpSetupProps } from './security-settings/TotpSetup.js';
export { SessionList, type SessionListProps } from './session-list/SessionList.js';
export { SessionListView, type SessionListViewProps } from './session-list/SessionList.view.js';
export type { CustomChallengeProps } from './sign-in/CustomChallenge.js';
export { MfaTypePicker, type MfaTypePickerProps } from './sign-in/MfaTypePicker.js';
export { RecoveryHelp, type RecoveryHelpProps } from './sign-in/RecoveryHelp.js';
export { RememberDevice, type RememberDeviceProps } from './sign-in/RememberDevice.js';
export { SignIn, type SignInProps, type SignInResult } from './sign-in/SignIn.js';
export { SignInView, type SignInViewProps } from './sign-in/SignIn.view.js';
export { SignUp, type SignUpProps } from './sign-up/SignUp.js';
export { SignUpView, type SignUpViewProps } from './sign-up/SignUp.view.js';
export { StepUpDialog, type StepUpDialogProps } from './step-up/StepUpDialog.js';
export { StepUpDialogView, type StepUpDialogViewProps } from './step-up/StepUpDialog.view.js';
export { StepUpGuard, type StepUpGuardProps } from './step-up/StepUpGuard.js';
export { TotpSetupView, type TotpSetupViewProps } from './totp-setup/TotpSetup.view.js';
export type { HeadingLevel } from './ui/Heading.js';
export type { OverrideProps } from './ui/Part.js';
export { useMessages } from './useMessages.js';
