'use client';
import { useSignUp } from '@cognito-mfa/hooks';
import { useEffect, useRef } from 'react';
import type { HeadingLevel } from '../ui/Heading.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import { ConfirmSignUpStep } from './ConfirmSignUpStep.view.js';

export interface ConfirmSignUpProps {
  username: string;
  headingLevel?: HeadingLevel | undefined;
  /** The account is confirmed, or the user goes back. */
  onSignIn: () => void;
}

/** The confirmation of an account that was created before: it sends a new code and takes the focus. */
export function ConfirmSignUp({ username, headingLevel = 1, onSignIn }: ConfirmSignUpProps) {
  const { state, startConfirmation, ...actions } = useSignUp();
  const container = useStepFocus(state.step, true);
  const tell = useRef(onSignIn);
  useEffect(() => {
    tell.current = onSignIn;
  });
  useEffect(() => void startConfirmation(username, { resend: true }), [username, startConfirmation]);
  useEffect(() => {
    if (state.step === 'DONE') tell.current();
  }, [state.step]);
  return (
    <div className="cmk cmk-sign-up" data-step={state.step} ref={container}>
      {state.step === 'CONFIRM_SIGN_UP' && (
        <ConfirmSignUpStep
          state={state}
          headingLevel={headingLevel}
          onConfirm={(code) => void actions.confirmSignUp(code)}
          onResendCode={() => void actions.resendSignUpCode()}
          onSignIn={onSignIn}
        />
      )}
    </div>
  );
}
