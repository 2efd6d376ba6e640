import type { ComponentType } from 'react';
import type { DeviceRowProps } from '../device-list/DeviceRow.view.js';
import type { MfaFactorRowProps } from '../mfa-preferences/mfa-factor-row.types.js';
import type { OtpFieldProps } from '../otp-field/OtpField.js';
import type { MfaTypePickerProps } from '../sign-in/MfaTypePicker.js';
import type { RecoveryHelpProps } from '../sign-in/RecoveryHelp.js';
import type { RememberDeviceProps } from '../sign-in/RememberDevice.js';
import type { TotpKeyProps } from '../totp-setup/TotpKey.view.js';
import type { ButtonProps } from '../ui/Button.js';
import type { ConfirmDialogProps } from '../ui/ConfirmDialog.js';
import type { ProblemMessageProps } from '../ui/ProblemMessage.js';
import type { TextFieldProps } from '../ui/TextField.js';
import type { OverrideProps } from './Part.js';

/** The parts that can be replaced, with what each is given. */
interface PartPropsByName {
  Button: ButtonProps;
  ConfirmDialog: ConfirmDialogProps;
  DeviceRow: DeviceRowProps;
  MfaFactorRow: MfaFactorRowProps;
  MfaTypePicker: MfaTypePickerProps;
  OtpField: OtpFieldProps;
  PasswordField: TextFieldProps;
  ProblemMessage: ProblemMessageProps;
  RecoveryHelp: RecoveryHelpProps;
  RememberDevice: RememberDeviceProps;
  TextField: TextFieldProps;
  TotpKey: TotpKeyProps;
}

/** Components of the app that take the place of parts. Each gets the props of the part, and the part as `Default`. */
export type ComponentOverrides = {
  readonly [Name in keyof PartPropsByName]?: ComponentType<OverrideProps<PartPropsByName[Name]>>;
};
