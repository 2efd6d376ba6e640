import type { ChallengeReason, MfaType, SignInState } from '@cognito-mfa/core';
import type { ReactNode } from 'react';
import type { HeadingLevel } from '../ui/Heading.js';

/** What the sign-in view shows and tells. */
export interface SignInViewProps {
  state: SignInState;
  /** The issuer that an authenticator app shows. */
  appName: string;
  /** Seconds left for the step on the screen. */
  secondsLeft?: number | undefined;
  /** Why a code is asked for; that a device is no longer remembered is said. */
  challengeReason?: ChallengeReason | undefined;
  headingLevel?: HeadingLevel;
  /** Takes the focus when it appears, and not only when a step follows another. */
  autoFocus?: boolean;
  /** Fills in the username at the start. */
  defaultUsername?: string | undefined;
  /** Whether to offer the box that remembers this device. Default true; leave it out for a pool that tracks none. */
  offerRememberDevice?: boolean;
  /** Whom to contact when no factor is at hand, in the app's own words. */
  recoveryHelp?: ReactNode;
  /** The screen for a new password is on its way. */
  isLoadingReset?: boolean;
  /** Said at the password, for example after it was changed. */
  passwordHint?: string | undefined;
  onSignIn: (credentials: { username: string; password: string }) => void;
  onConfirm: (
    challengeResponse: string,
    options?: { rememberDevice?: boolean; userAttributes?: Record<string, string> },
  ) => void;
  onSelectMfaType: (mfaType: MfaType) => void;
  onResendCode: () => void;
  onTryAnotherWay: () => void;
  onStartOver: () => void;
  onCreateAccount?: (() => void) | undefined;
  /** Told instead of the screen for a new password. */
  onForgotPassword?: ((username: string) => void) | undefined;
}

/** The props of one step: those of the view, its state narrowed. */
export type SignInStepProps<Step extends SignInState['step']> = Omit<SignInViewProps, 'state' | 'headingLevel'> & {
  state: Extract<SignInState, { step: Step }>;
  headingLevel: HeadingLevel;
};

/** The steps after the password that ask for something else than a code. */
export type ChallengeStepName =
  | 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION'
  | 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION'
  | 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'
  | 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'
  | 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED';
