'use client';
import { useSignUp } from '@cognito-mfa/hooks';
import { useEffect } from 'react';
import { AuthScreen, type AuthScreenOptions } from '../ui/AuthScreen.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { useLatest } from '../ui/useLatest.js';
import { ConfirmSignUpStep } from './ConfirmSignUpStep.view.js';

export interface ConfirmSignUpProps extends AuthScreenOptions {
  username: string;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel | undefined;
  /** Called once the account is confirmed, and when the user goes back. */
  onSignIn: () => void;
}

/** Confirms an account that exists already: sends a new code and takes the focus. */
export function ConfirmSignUp({ username, headingLevel = 1, onSignIn, ...screen }: ConfirmSignUpProps) {
  const { state, startConfirmation, ...actions } = useSignUp();
  const latestOnSignIn = useLatest(onSignIn);
  useEffect(() => void startConfirmation(username, { resend: true }), [username, startConfirmation]);
  useEffect(() => {
    if (state.step === 'DONE') latestOnSignIn.current();
  }, [state.step, latestOnSignIn]);
  return (
    <AuthScreen {...screen} className="cmk-sign-up" step={state.step} autoFocus>
      {state.step === 'CONFIRM_SIGN_UP' && (
        <ConfirmSignUpStep
          state={state}
          headingLevel={headingLevel}
          onConfirm={(code) => void actions.confirmSignUp(code)}
          onResendCode={() => void actions.resendSignUpCode()}
          onSignIn={onSignIn}
        />
      )}
    </AuthScreen>
  );
}
