'use client';
import type { PasswordResetState, PoolShape } from '@cognito-mfa/core';
import { passwordResetEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { AuthScreen, type AuthScreenOptions } from '../ui/AuthScreen.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { StepEnd } from '../ui/StepForm.js';
import { ResetCodeStep } from './ResetCodeStep.view.js';
import { ResetUsernameStep } from './ResetUsernameStep.view.js';

export interface PasswordResetViewProps extends AuthScreenOptions {
  state: PasswordResetState;
  /** Shape of the pool: the name that users sign in with, the rules of a password. Default: usernames, no known rules. */
  pool?: PoolShape | undefined;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Takes the focus with the first step too, and not only when another step follows. */
  autoFocus?: boolean;
  /** Fills in the username at the start. */
  defaultUsername?: string | undefined;
  /** An administrator requires the new password: the user did not forget anything. */
  isRequired?: boolean | undefined;
  onResetPassword: (username: string) => void;
  /** Called when the user has a code already. */
  onHaveCode: (username: string) => void;
  onConfirm: (input: { confirmationCode: string; newPassword: string }) => void;
  onResendCode: () => void;
  onStartOver: () => void;
  /** Adds buttons that lead back to the sign-in. Receives the username as entered so far. */
  onSignIn?: ((username: string) => void) | undefined;
}

/** Props of one step: those of the view, with the state of the step. */
export type PasswordResetStepProps<Step extends PasswordResetState['step']> = Omit<
  PasswordResetViewProps,
  'state' | 'headingLevel'
> & {
  state: Extract<PasswordResetState, { step: Step }>;
  headingLevel: HeadingLevel;
};

/**
 * Every step of a password reset, rendered from its state.
 *
 * @example
 * const { state, ...actions } = usePasswordReset();
 *
 * <PasswordResetView
 *   state={state}
 *   onResetPassword={(username) => void actions.resetPassword(username)}
 *   onHaveCode={(username) => void actions.startConfirmation(username)}
 *   onConfirm={(input) => void actions.confirmResetPassword(input)}
 *   onResendCode={() => void actions.resendResetCode()}
 *   onStartOver={() => void actions.startOver()}
 * />
 */
export function PasswordResetView({ headingLevel = 1, ...props }: PasswordResetViewProps) {
  const { state, onSignIn, appName, logo, layout, autoFocus } = props;
  const { passwordReset, actions } = useTexts(passwordResetEnglish);
  return (
    <AuthScreen className="cmk-password-reset" step={state.step} {...{ appName, logo, layout, autoFocus }}>
      {state.step === 'ENTER_USERNAME' && <ResetUsernameStep {...props} state={state} headingLevel={headingLevel} />}
      {state.step === 'CONFIRM_RESET_PASSWORD_WITH_CODE' && (
        <ResetCodeStep {...props} state={state} headingLevel={headingLevel} />
      )}
      {state.step === 'DONE' && (
        <StepEnd
          icon="check"
          tone="success"
          title={passwordReset.doneTitle}
          headingLevel={headingLevel}
          description={passwordReset.done}
        >
          {onSignIn && (
            <Button variant="primary" onClick={() => onSignIn(state.username)}>
              {actions.signIn}
            </Button>
          )}
        </StepEnd>
      )}
    </AuthScreen>
  );
}
