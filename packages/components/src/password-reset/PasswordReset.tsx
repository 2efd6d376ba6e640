'use client';
import { useMfaClient, usePasswordReset } from '@cognito-mfa/hooks';
import { useEffect } from 'react';
import { useLatest } from '../ui/useLatest.js';
import { PasswordResetView, type PasswordResetViewProps } from './PasswordReset.view.js';

export interface PasswordResetProps
  extends Pick<
    PasswordResetViewProps,
    'appName' | 'autoFocus' | 'defaultUsername' | 'headingLevel' | 'isRequired' | 'layout' | 'logo' | 'onSignIn'
  > {
  /** Called once the new password is set. The user is not signed in yet. */
  onPasswordReset?: ((username: string) => void) | undefined;
}

/**
 * A whole password reset: the username, then a code and the new password. `SignIn` opens it by itself.
 *
 * @example
 * <PasswordReset onPasswordReset={() => navigate('/sign-in')} onSignIn={() => navigate('/sign-in')} />
 */
export function PasswordReset({ onPasswordReset, ...props }: PasswordResetProps) {
  const { pool } = useMfaClient();
  const { state, ...actions } = usePasswordReset();
  const latestOnPasswordReset = useLatest(onPasswordReset);
  const { step, username } = state;
  useEffect(() => {
    if (step === 'DONE') latestOnPasswordReset.current?.(username);
  }, [step, username, latestOnPasswordReset]);
  return (
    <PasswordResetView
      {...props}
      pool={pool}
      state={state}
      onResetPassword={(username) => void actions.resetPassword(username)}
      onHaveCode={(username) => void actions.startConfirmation(username)}
      onConfirm={(input) => void actions.confirmResetPassword(input)}
      onResendCode={() => void actions.resendResetCode()}
      onStartOver={() => void actions.startOver()}
    />
  );
}
