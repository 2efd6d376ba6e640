import type { SignUpState } from '@cognito-mfa/core';
import type { HeadingLevel } from '../ui/Heading.js';

export interface SignUpViewProps {
  state: SignUpState;
  headingLevel?: HeadingLevel;
  /** Takes the focus when it appears, and not only when a step follows another. */
  autoFocus?: boolean;
  onSignUp: (details: { username: string; password: string; email?: string; phoneNumber?: string }) => void;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  onSignIn?: (() => void) | undefined;
}
