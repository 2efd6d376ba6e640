'use client';
import { type ComponentType, type ReactNode, useContext, useMemo } from 'react';
import type { DeviceRowProps } from '../device-list/DeviceRow.view.js';
import type { MfaFactorRowProps } from '../mfa-preferences/MfaFactorRow.view.js';
import type { OtpFieldProps } from '../otp-field/OtpField.js';
import type { PasskeyRowProps } from '../passkey-list/PasskeyRow.view.js';
import type { SessionRowProps } from '../session-list/SessionRow.view.js';
import type { CustomChallengeProps } from '../sign-in/CustomChallenge.js';
import type { MfaTypePickerProps } from '../sign-in/MfaTypePicker.js';
import type { RecoveryHelpProps } from '../sign-in/RecoveryHelp.js';
import type { RememberDeviceProps } from '../sign-in/RememberDevice.js';
import type { TotpKeyProps } from '../totp-setup/TotpKey.view.js';
import type { ButtonProps } from '../ui/Button.js';
import type { ConfirmDialogProps } from '../ui/ConfirmDialog.js';
import { type OverrideProps, OverridesContext, type PartName } from '../ui/Part.js';
import type { ProblemMessageProps } from '../ui/ProblemMessage.js';
import type { TextFieldProps } from '../ui/TextField.js';

/** Props of each part that can be replaced. */
interface PartPropsByName {
  Button: ButtonProps;
  ConfirmDialog: ConfirmDialogProps;
  CustomChallenge: CustomChallengeProps;
  DeviceRow: DeviceRowProps;
  MfaFactorRow: MfaFactorRowProps;
  MfaTypePicker: MfaTypePickerProps;
  OtpField: OtpFieldProps;
  PasskeyRow: PasskeyRowProps;
  PasswordField: TextFieldProps;
  ProblemMessage: ProblemMessageProps;
  RecoveryHelp: RecoveryHelpProps;
  RememberDevice: RememberDeviceProps;
  SessionRow: SessionRowProps;
  TextField: TextFieldProps;
  TotpKey: TotpKeyProps;
}

/** Components of the app that replace parts. Each gets the props of the part, and the part itself as `Default`. */
export type ComponentOverrides = {
  readonly [Name in PartName]?: ComponentType<OverrideProps<PartPropsByName[Name]>>;
};

export interface ComponentsProviderProps {
  /** Keep the object the same from render to render, best outside of any component. */
  components: ComponentOverrides;
  children: ReactNode;
}

/**
 * Replaces parts of the components below it. Parts that are left out stay as they are, and so do the replacements of an
 * outer provider.
 *
 * @example
 * const components: ComponentOverrides = {
 *   Button: ({ Default, ...props }) => <Default {...props} className="my-button" />,
 * };
 *
 * <ComponentsProvider components={components}>
 *   <SignIn />
 * </ComponentsProvider>
 */
export function ComponentsProvider({ components, children }: ComponentsProviderProps) {
  const outer = useContext(OverridesContext);
  const overrides = useMemo(() => ({ ...outer, ...components }) as typeof outer, [outer, components]);
  return <OverridesContext.Provider value={overrides}>{children}</OverridesContext.Provider>;
}
