import type { FactorEnrolmentState } from '@cognito-mfa/core';
import type { HeadingLevel } from '../ui/Heading.js';

export interface FactorEnrolmentViewProps {
  state: FactorEnrolmentState;
  headingLevel?: HeadingLevel;
  /** The phone number or address as it was typed. */
  onSubmitAttribute: (destination: string) => void;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  onChangeAttribute: () => void;
  onEnable: () => void;
  onCancel: () => void;
}

export interface FactorEnrolmentStepProps<Step> extends Omit<FactorEnrolmentViewProps, 'state'> {
  state: Extract<FactorEnrolmentState, { step: Step }>;
  headingLevel: HeadingLevel;
}
