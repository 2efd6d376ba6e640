'use client';
import { useMfaClient, useSignUp } from '@cognito-mfa/hooks';
import { useEffect } from 'react';
import type { SignInProps } from '../sign-in/SignIn.js';
import { createLazy, Lazy } from '../ui/Lazy.js';
import { useLatest } from '../ui/useLatest.js';
import { SignUpView, type SignUpViewProps } from './SignUp.view.js';

export interface SignUpProps
  extends Pick<
      SignUpViewProps,
      'appName' | 'autoFocus' | 'children' | 'extraFields' | 'headingLevel' | 'layout' | 'logo' | 'onSignIn'
    >,
    Pick<SignInProps, 'offerRememberDevice' | 'recoveryHelp' | 'onSignedIn'> {
  /** Confirms this account, which exists already: starts with its code and sends a new one. */
  confirmUsername?: string | undefined;
  /**
   * Signs the user in once the account is confirmed. The password stays in memory until then, for 15 minutes at most. A pool that
   * requires a second factor asks for its setup in place. Default: true.
   */
  autoSignIn?: boolean;
  /** Called once the account is confirmed and the user is not signed in: `autoSignIn` is off, or did not work. */
  onConfirmed?: ((username: string) => void) | undefined;
}

/**
 * A whole sign-up: the details of the account, the code that confirms it, and the sign-in.
 *
 * @example
 * <SignUp onSignedIn={() => navigate('/')} onConfirmed={() => navigate('/sign-in')} onSignIn={() => navigate('/sign-in')} />
 */
export function SignUp(props: SignUpProps) {
  const { confirmUsername, autoSignIn = true, onConfirmed, ...viewProps } = props;
  const { offerRememberDevice, recoveryHelp, onSignedIn, ...ownProps } = viewProps;
  const { pool } = useMfaClient();
  const { state, startConfirmation, ...actions } = useSignUp();
  const callbacks = useLatest({ onConfirmed, onSignedIn });
  useEffect(() => {
    if (confirmUsername) void startConfirmation(confirmUsername, { resend: true });
  }, [confirmUsername, startConfirmation]);
  const { step, username } = state;
  const deviceRemembered = step === 'DONE' && state.deviceRemembered;
  useEffect(() => {
    if (step !== 'DONE') return;
    if (deviceRemembered) callbacks.current.onSignedIn?.({ username, deviceRemembered });
    else callbacks.current.onConfirmed?.(username);
  }, [step, username, deviceRemembered, callbacks]);
  const view = (
    <SignUpView
      {...ownProps}
      pool={pool}
      state={state}
      onSignUp={(details) => void actions.signUp({ ...details, autoSignIn })}
      onConfirm={(code) => void actions.confirmSignUp(code)}
      onResendCode={() => void actions.resendSignUpCode()}
      onAutoSignIn={() => void actions.autoSignIn()}
    />
  );
  if (step !== 'CONTINUE_SIGN_IN') return view;
  const { headingLevel, appName, logo, layout } = props;
  return (
    <Lazy
      component={lazySignIn}
      props={{
        autoFocus: true,
        appName,
        logo,
        layout,
        recoveryHelp,
        onSignedIn,
        ...(headingLevel && { headingLevel }),
        ...(offerRememberDevice === false && { offerRememberDevice }),
      }}
      pending={view}
    />
  );
}

/** Few pools require a second factor of everybody. It resumes the sign-in that has begun. */
const lazySignIn = createLazy(async () => (await import('../sign-in/SignIn.js')).SignIn);
