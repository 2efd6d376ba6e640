import type { PasswordResetState } from '@cognito-mfa/core';
import type { HeadingLevel } from '../ui/Heading.js';

/** What the screen for a new password shows and tells. */
export interface PasswordResetViewProps {
  state: PasswordResetState;
  headingLevel?: HeadingLevel;
  /** Takes the focus when it appears, and not only when a step follows another. */
  autoFocus?: boolean;
  /** Fills in the username at the start. */
  defaultUsername?: string | undefined;
  /** The user did not forget anything: an administrator asks for a new password. */
  isRequired?: boolean | undefined;
  onResetPassword: (username: string) => void;
  /** The user has a code already, and wants to enter it. */
  onHaveCode: (username: string) => void;
  onConfirm: (input: { confirmationCode: string; newPassword: string }) => void;
  onResendCode: () => void;
  onStartOver: () => void;
  /** Back to the sign-in, with the username as it is now. */
  onSignIn?: ((username: string) => void) | undefined;
}

/** The props of one step: those of the view, its state narrowed. */
export type PasswordResetStepProps<Step extends PasswordResetState['step']> = Omit<
  PasswordResetViewProps,
  'state' | 'headingLevel'
> & {
  state: Extract<PasswordResetState, { step: Step }>;
  headingLevel: HeadingLevel;
};
