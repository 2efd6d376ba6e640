'use client';
import { useSignUp } from '@cognito-mfa/hooks';
import { useEffect, useRef } from 'react';
import { SignUpView } from './SignUp.view.js';
import type { SignUpViewProps } from './sign-up-view.types.js';

export interface SignUpProps extends Pick<SignUpViewProps, 'autoFocus' | 'headingLevel' | 'onSignIn'> {
  /** Begins with the confirmation of this account, which was created before, and sends a new code. */
  confirmUsername?: string | undefined;
  onConfirmed?: ((username: string) => void) | undefined;
}

/** The creation of an account up to its confirmation. */
export function SignUp({ confirmUsername, onConfirmed, ...props }: SignUpProps) {
  const { state, startConfirmation, ...actions } = useSignUp();
  const tell = useRef(onConfirmed);
  useEffect(() => {
    tell.current = onConfirmed;
  });
  useEffect(() => {
    if (confirmUsername) void startConfirmation(confirmUsername, { resend: true });
  }, [confirmUsername, startConfirmation]);
  const { step, username } = state;
  useEffect(() => {
    if (step === 'DONE') tell.current?.(username);
  }, [step, username]);
  return (
    <SignUpView
      {...props}
      state={state}
      onSignUp={(details) => void actions.signUp(details)}
      onConfirm={(code) => void actions.confirmSignUp(code)}
      onResendCode={() => void actions.resendSignUpCode()}
    />
  );
}
