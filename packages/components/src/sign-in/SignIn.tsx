'use client';
import type { ChallengeReason, Problem } from '@cognito-mfa/core';
import { useCountdown, useMfaClient, useSignIn } from '@cognito-mfa/hooks';
import { useEffect, useRef, useState } from 'react';
import { passwordResetEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { defaultAppName } from '../ui/default-app-name.js';
import { createLater, useLater } from '../ui/useLater.js';
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
  /** Whether to offer a new password to people who forgot theirs. Default true; leave it out where only administrators reset. */
  offerPasswordReset?: boolean;
  /** An administrator asks for a new password. Without it the user chooses one in place. */
  onResetPassword?: ((username: string) => void) | undefined;
}

/** A whole sign-in, from the credentials to the last factor. */
export function SignIn(props: SignInProps) {
  const { onSignedIn, onConfirmSignUp, onResetPassword, offerPasswordReset = true, ...viewProps } = props;
  const { appName = defaultAppName(), headingLevel } = props;
  const client = useMfaClient();
  const { state, ...actions } = useSignIn();
  const { secondsLeft } = useCountdown('session' in state ? state.session.expiresAt : undefined);
  const { passwordReset } = useTexts(passwordResetEnglish);
  /** The username of somebody who forgot the password. */
  const [forgetful, setForgetful] = useState<string>();
  /** What the user came back from, when another screen stood here. */
  const [isBack, setBack] = useState<'cancelled' | 'reset'>();

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

  const isCodeStep = 'mfaType' in state;
  const [challengeReason, setChallengeReason] = useState<ChallengeReason>();
  useEffect(() => {
    if (!isCodeStep) return;
    let isHere = true;
    client.explainChallenge?.(username).then(
      (found) => isHere && setChallengeReason(found),
      () => undefined,
    );
    // Of another user, or of a later sign-in, it may not be true.
    return () => {
      isHere = false;
      setChallengeReason(undefined);
    };
  }, [client, isCodeStep, username]);

  const goBack = (how: 'cancelled' | 'reset') => (username?: string, problem?: Problem) => {
    setForgetful(undefined);
    setBack(how);
    void actions.startOver({ username, problem });
  };
  const cancel = goBack('cancelled');
  const giveUp = (problem: Problem) => cancel(undefined, problem);
  const isRequired = step === 'RESET_PASSWORD' && !onResetPassword;
  const isForgotten = forgetful !== undefined;
  const PasswordReset = useLater(isForgotten || isRequired, laterPasswordReset, giveUp);
  const ConfirmSignUp = useLater(step === 'CONFIRM_SIGN_UP' && !onConfirmSignUp, laterConfirmSignUp, giveUp);

  if (PasswordReset) {
    return (
      <PasswordReset
        autoFocus
        defaultUsername={forgetful ?? username}
        isRequired={isRequired}
        onPasswordReset={goBack('reset')}
        onSignIn={cancel}
        {...(headingLevel && { headingLevel })}
      />
    );
  }
  if (ConfirmSignUp) {
    return <ConfirmSignUp username={username} headingLevel={headingLevel} onSignIn={() => cancel()} />;
  }
  return (
    <SignInView
      {...viewProps}
      onForgotPassword={props.onForgotPassword ?? (offerPasswordReset ? setForgetful : undefined)}
      autoFocus={Boolean(props.autoFocus || isBack)}
      appName={appName}
      state={state}
      secondsLeft={secondsLeft}
      challengeReason={challengeReason}
      isLoadingReset={isForgotten}
      passwordHint={isBack === 'reset' ? passwordReset.done : undefined}
      onSignIn={(credentials) => {
        setBack(undefined);
        void actions.signIn(credentials);
      }}
      onConfirm={(response, options) => void actions.confirmSignIn(response, options)}
      onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
      onResendCode={() => void actions.resendSignInCode()}
      onTryAnotherWay={() => void actions.tryAnotherWay()}
      onStartOver={() => void actions.startOver()}
    />
  );
}

/** Screens that most sign-ins do without. */
const laterPasswordReset = createLater(async () => (await import('../password-reset/PasswordReset.js')).PasswordReset);
const laterConfirmSignUp = createLater(async () => (await import('../sign-up/ConfirmSignUp.js')).ConfirmSignUp);
