'use client';
import { useMfaClient, useSignUp } from '@cognito-mfa/hooks';
import { useEffect } from 'react';
import { useLatest } from '../ui/useLatest.js';
import { SignUpView, type SignUpViewProps } from './SignUp.view.js';

export interface SignUpProps
  extends Pick<SignUpViewProps, 'autoFocus' | 'children' | 'extraFields' | 'headingLevel' | 'onSignIn'> {
  /** Confirms this account, which exists already: starts with its code and sends a new one. */
  confirmUsername?: string | undefined;
  /** Called once the account is confirmed. */
  onConfirmed?: ((username: string) => void) | undefined;
}

/**
 * A whole sign-up: the details of the account, then the code that confirms it.
 *
 * @example
 * <SignUp onConfirmed={() => navigate('/sign-in')} onSignIn={() => navigate('/sign-in')} />
 */
export function SignUp({ confirmUsername, onConfirmed, ...props }: SignUpProps) {
  const { pool } = useMfaClient();
  const { state, startConfirmation, ...actions } = useSignUp();
  const latestOnConfirmed = useLatest(onConfirmed);
  useEffect(() => {
    if (confirmUsername) void startConfirmation(confirmUsername, { resend: true });
  }, [confirmUsername, startConfirmation]);
  const { step, username } = state;
  useEffect(() => {
    if (step === 'DONE') latestOnConfirmed.current?.(username);
  }, [step, username, latestOnConfirmed]);
  return (
    <SignUpView
      {...props}
      pool={pool}
      state={state}
      onSignUp={(details) => void actions.signUp(details)}
      onConfirm={(code) => void actions.confirmSignUp(code)}
      onResendCode={() => void actions.resendSignUpCode()}
    />
  );
}
