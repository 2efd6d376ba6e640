'use client';
import { useCountdown, useMfaClient, useSignIn } from '@cognito-mfa/hooks';
import { useEffect, useRef } from 'react';
import { ConfirmSignUp } from '../sign-up/ConfirmSignUp.js';
import { defaultAppName } from '../ui/default-app-name.js';
import { SignInView } from './SignIn.view.js';
import type { SignInResult } from './sign-in-result.js';
import type { SignInViewProps } from './sign-in-view.types.js';

export interface SignInProps
  extends Pick<
    SignInViewProps,
    | 'autoFocus'
    | 'defaultUsername'
    | 'headingLevel'
    | 'offerRememberDevice'
    | 'onCreateAccount'
    | 'onForgotPassword'
    | 'recoveryHelp'
  > {
  /** The issuer that an authenticator app shows, when it is set up during the sign-in. Default: the host name of the page. */
  appName?: string | undefined;
  /** The sign-in is complete, and whether this device is remembered is settled. */
  onSignedIn?: ((result: SignInResult) => void) | undefined;
  /** The account is not confirmed yet: show `SignUp` with this username. Without it the confirmation happens in place. */
  onConfirmSignUp?: ((username: string) => void) | undefined;
  /** An administrator asks for a new password. */
  onResetPassword?: ((username: string) => void) | undefined;
}

/** A whole sign-in, from the credentials to the last factor. */
export function SignIn({ onSignedIn, onConfirmSignUp, onResetPassword, ...props }: SignInProps) {
  const { appName = defaultAppName(), headingLevel } = props;
  const client = useMfaClient();
  const { state, ...actions } = useSignIn();
  const { secondsLeft } = useCountdown('session' in state ? state.session.expiresAt : undefined);

  // What the first request needs comes while the user types. If it does not, the request loads it, and says so.
  useEffect(() => {
    if (navigator.onLine !== false) client.preload().catch(() => undefined);
  }, [client]);

  // The callbacks of the latest render, told once for each end that the sign-in comes to.
  const tell = useRef({ onSignedIn, onConfirmSignUp, onResetPassword });
  useEffect(() => {
    tell.current = { onSignedIn, onConfirmSignUp, onResetPassword };
  });
  const { step, username } = state;
  const deviceRemembered = step === 'DONE' && state.deviceRemembered;
  useEffect(() => {
    if (deviceRemembered) tell.current.onSignedIn?.({ username, deviceRemembered });
    if (step === 'CONFIRM_SIGN_UP') tell.current.onConfirmSignUp?.(username);
    if (step === 'RESET_PASSWORD') tell.current.onResetPassword?.(username);
  }, [step, username, deviceRemembered]);

  if (step === 'CONFIRM_SIGN_UP' && !onConfirmSignUp) {
    return <ConfirmSignUp username={username} headingLevel={headingLevel} onSignIn={() => void actions.startOver()} />;
  }
  return (
    <SignInView
      {...props}
      appName={appName}
      state={state}
      secondsLeft={secondsLeft}
      onSignIn={(credentials) => void actions.signIn(credentials)}
      onConfirm={(response, options) => void actions.confirmSignIn(response, options)}
      onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
      onResendCode={() => void actions.resendSignInCode()}
      onTryAnotherWay={() => void actions.tryAnotherWay()}
      onStartOver={() => void actions.startOver()}
    />
  );
}
