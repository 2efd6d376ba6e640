'use client';
import { OtpField, type OtpFieldProps } from '../otp-field/OtpField.js';
import { Part } from '../parts/Part.js';

/** The code field of the app, or ours. */
export function OtpFieldPart(props: OtpFieldProps) {
  return <Part name="OtpField" Default={OtpField} props={props} />;
}
