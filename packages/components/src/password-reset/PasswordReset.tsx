'use client';
import { usePasswordReset } from '@cognito-mfa/hooks';
import { useEffect, useRef } from 'react';
import { PasswordResetView } from './PasswordReset.view.js';
import type { PasswordResetViewProps } from './password-reset-view.types.js';

export interface PasswordResetProps
  extends Pick<PasswordResetViewProps, 'autoFocus' | 'defaultUsername' | 'headingLevel' | 'isRequired' | 'onSignIn'> {
  /** The new password is set, and has not signed in yet. */
  onPasswordReset?: ((username: string) => void) | undefined;
}

/** A new password for somebody who forgot theirs: the username, then a code and the new password. */
export function PasswordReset({ onPasswordReset, ...props }: PasswordResetProps) {
  const { state, ...actions } = usePasswordReset();
  const tell = useRef(onPasswordReset);
  useEffect(() => {
    tell.current = onPasswordReset;
  });
  const { step, username } = state;
  useEffect(() => {
    if (step === 'DONE') tell.current?.(username);
  }, [step, username]);
  return (
    <PasswordResetView
      {...props}
      state={state}
      onResetPassword={(username) => void actions.resetPassword(username)}
      onHaveCode={(username) => void actions.startConfirmation(username)}
      onConfirm={(input) => void actions.confirmResetPassword(input)}
      onResendCode={() => void actions.resendResetCode()}
      onStartOver={() => void actions.startOver()}
    />
  );
}
