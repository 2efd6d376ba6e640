import type { SignUpState } from '@cognito-mfa/core';
import type { HeadingLevel } from '../ui/Heading.js';

export interface SignUpViewProps {
  state: SignUpState;
  headingLevel?: HeadingLevel;
  onSignUp: (details: { username: string; password: string; email?: string; phoneNumber?: string }) => void;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  onSignIn?: (() => void) | undefined;
}
