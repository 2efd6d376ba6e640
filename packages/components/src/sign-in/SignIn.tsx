'use client';
import type { AuthFlowType, ChallengeReason, Problem, SignInState } from '@cognito-mfa/core';
import { type FirstFactor, useCountdown, useMfaClient, useSession, useSignIn } from '@cognito-mfa/hooks';
import { useEffect, useRef, useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { createLazy, useLazy } from '../ui/Lazy.js';
import { useLatest } from '../ui/useLatest.js';
import type { FirstFactorExtras } from './FirstFactors.js';
import { SignInView, type SignInViewProps } from './SignIn.view.js';

/** Result of a sign-in. */
export interface SignInResult {
  readonly username: string;
  /**
   * Result of remembering this device. `failed`: the next sign-in asks for a code again. `unwanted`: the user did not ask for
   * it, but the pool remembers every device, and could not be told not to. Show a message for both.
   */
  readonly deviceRemembered: DeviceRemembered;
  /**
   * Present if the user has just reset the password here. Other sessions and remembered devices stay as they are, so show
   * `<PasswordChange isChanged />`, which offers to end and forget them.
   */
  readonly hasResetPassword?: true;
}

type DeviceRemembered = Extract<SignInState, { step: 'DONE' }>['deviceRemembered'];

export interface SignInProps
  extends Pick<
    SignInViewProps,
    | 'appName'
    | 'autoFocus'
    | 'defaultUsername'
    | 'headingLevel'
    | 'layout'
    | 'logo'
    | 'offerRememberDevice'
    | 'onCreateAccount'
    | 'recoveryHelp'
  > {
  /**
   * Ways to sign in, in this order: `PASSWORD`, `PASSKEY`, `EMAIL_CODE`, `SMS_CODE`. The pool must allow them, and the app client
   * ALLOW_USER_AUTH. Without `PASSWORD` the form asks for none, unless nothing else works for the user. Default: the password only.
   */
  firstFactors?: readonly FirstFactor[] | undefined;
  /**
   * `identifier-first` asks for the username alone, then offers the first factors that Cognito names for it. Default: all at once.
   */
  firstFactorLayout?: 'all-at-once' | 'identifier-first' | undefined;
  /** Called once the user is signed in and this device is remembered or not. */
  onSignedIn?: ((result: SignInResult) => void) | undefined;
  /** Called when the account is not confirmed yet, to show `SignUp`. By default the user confirms it in place. */
  onConfirmSignUp?: ((username: string) => void) | undefined;
  /** Flow of the sign-in. Default: the client's. With `CUSTOM_WITHOUT_SRP`, the form asks for no password. */
  authFlowType?: AuthFlowType | undefined;
  /** Data for the triggers of the pool, for example the token of a captcha. Read when a sign-in begins, in whichever way. */
  clientMetadata?: (() => Record<string, string>) | undefined;
  /** Offers to reset a forgotten password. Default: true. Set it to false if only administrators reset passwords. */
  offerPasswordReset?: boolean;
  /** Called to reset a forgotten password on a page of your own. By default the user resets it in place. */
  onForgotPassword?: ((username: string) => void) | undefined;
  /** Called when an administrator requires a new password. By default the user chooses it in place. */
  onResetPassword?: ((username: string) => void) | undefined;
}

/**
 * A whole sign-in, from the username and password to the last code.
 *
 * @example
 * <SignIn appName="Harbour" onSignedIn={() => location.assign('/')} />
 */
export function SignIn(props: SignInProps) {
  const { onSignedIn, onConfirmSignUp, onResetPassword, offerPasswordReset = true, ...others } = props;
  const { authFlowType, clientMetadata, firstFactors, firstFactorLayout, ...viewProps } = others;
  const { headingLevel, appName, logo, layout } = props;
  const screen = { appName, logo, layout };
  const client = useMfaClient();
  const { state, ...actions } = useSignIn();
  const asksNameOnly = firstFactorLayout === 'identifier-first' && state.step === 'ENTER_CREDENTIALS';
  const { secondsLeft } = useCountdown('session' in state ? state.session.expiresAt : undefined);
  const { signIn } = useTexts(english);
  /** Username of a user who forgot the password. */
  const [forgottenBy, setForgottenBy] = useState<string>();
  /** Way back from the screen that took the place of the sign-in. */
  const [isBack, setBack] = useState<'cancelled' | 'reset'>();
  /** User who has reset the password. */
  const resetBy = useRef<string>(undefined);

  // Loads what the first request needs while the user types. If that fails, the request tries again and reports it.
  useEffect(() => {
    if (navigator.onLine !== false) client.preload().catch(() => undefined);
  }, [client]);

  const callbacks = useLatest({ onSignedIn, onConfirmSignUp, onResetPassword });
  const { step, username } = state;
  const deviceRemembered = step === 'DONE' && state.deviceRemembered;
  useEffect(() => {
    if (deviceRemembered) {
      const hasReset = resetBy.current === username && ({ hasResetPassword: true } as const);
      callbacks.current.onSignedIn?.({ username, deviceRemembered, ...hasReset });
    }
    if (step === 'CONFIRM_SIGN_UP') callbacks.current.onConfirmSignUp?.(username);
    if (step === 'RESET_PASSWORD') callbacks.current.onResetPassword?.(username);
  }, [step, username, deviceRemembered, callbacks]);

  const isCodeStep = 'mfaType' in state;
  const [challengeReason, setChallengeReason] = useState<ChallengeReason>();
  useEffect(() => {
    if (!isCodeStep) return;
    let isCurrent = true;
    client.explainChallenge?.(username).then(
      (reason) => isCurrent && setChallengeReason(reason),
      () => undefined,
    );
    // The reason need not hold for another user or a later sign-in.
    return () => {
      isCurrent = false;
      setChallengeReason(undefined);
    };
  }, [client, isCodeStep, username]);

  const { state: session } = useSession();
  /** User of another tab as whom the user goes on. */
  const [continuedAs, setContinuedAs] = useState<string>();
  const isWaiting = 'busy' in state && !state.busy;
  const isEnded =
    session.step === 'SIGNED_OUT' && session.reason !== 'never' && session.reason !== 'user' && !('session' in state);
  // Without its chunk, the form works as before.
  const Notice = useLazy(isWaiting && (isEnded || session.step === 'SIGNED_IN'), lazyNotice, noNotice);
  const continueAs = () => {
    if (session.step !== 'SIGNED_IN') return;
    const { username, userId } = session.user;
    void actions.startOver();
    setContinuedAs(userId);
    onSignedIn?.({ username, deviceRemembered: 'not-asked' });
  };
  const goesOn = session.step === 'SIGNED_IN' && session.user.userId === continuedAs;

  const [extras, setExtras] = useState<FirstFactorExtras>();
  const [hasNoOtherWay, setNoOtherWay] = useState(false);
  // Without its chunk, the password is left.
  const FirstFactors = useLazy(Boolean(firstFactors), lazyFirstFactors, () => setNoOtherWay(true));
  const wantsPassword = !firstFactors || firstFactors.includes('PASSWORD') || hasNoOtherWay || extras?.needsPassword;
  const asksPassword = wantsPassword && !asksNameOnly && (authFlowType ?? client.authFlowType) !== 'CUSTOM_WITHOUT_SRP';

  const goBack = (how: 'cancelled' | 'reset') => (username?: string, problem?: Problem) => {
    setForgottenBy(undefined);
    setBack(how);
    if (how === 'reset') resetBy.current = username;
    void actions.startOver({ username, problem });
  };
  const cancel = goBack('cancelled');
  const giveUp = (problem: Problem) => cancel(undefined, problem);
  const isRequired = step === 'RESET_PASSWORD' && !onResetPassword;
  const isForgotten = forgottenBy !== undefined;
  const PasswordReset = useLazy(isForgotten || isRequired, lazyPasswordReset, giveUp);
  const ConfirmSignUp = useLazy(step === 'CONFIRM_SIGN_UP' && !onConfirmSignUp, lazyConfirmSignUp, giveUp);

  if (PasswordReset) {
    return (
      <PasswordReset
        autoFocus
        defaultUsername={forgottenBy ?? username}
        isRequired={isRequired}
        onPasswordReset={goBack('reset')}
        onSignIn={cancel}
        {...screen}
        {...(headingLevel && { headingLevel })}
      />
    );
  }
  if (ConfirmSignUp) {
    return <ConfirmSignUp {...screen} username={username} headingLevel={headingLevel} onSignIn={() => cancel()} />;
  }
  const onForgotPassword = props.onForgotPassword ?? (offerPasswordReset ? setForgottenBy : undefined);
  return (
    <SignInView
      {...viewProps}
      asksPassword={asksPassword}
      asksNameOnly={asksNameOnly}
      hasOnlyOtherWays={!wantsPassword && !asksNameOnly}
      pool={client.pool}
      rememberDeviceFor={client.rememberDeviceFor}
      notice={Notice && <Notice session={session} onContinue={continueAs} onForgotPassword={onForgotPassword} />}
      otherWays={
        FirstFactors &&
        firstFactors && (
          <FirstFactors
            wanted={firstFactors}
            isIdentifierFirst={firstFactorLayout === 'identifier-first'}
            state={state}
            loginWith={client.pool?.loginWith}
            actions={actions}
            clientMetadata={clientMetadata}
            onExtras={setExtras}
          />
        )
      }
      isOtherWayInProgress={extras?.isInProgress}
      usernameField={extras?.usernameField}
      onForgotPassword={onForgotPassword}
      autoFocus={Boolean(props.autoFocus || isBack)}
      state={goesOn ? { step: 'DONE', username: session.user.username, deviceRemembered: 'not-asked' } : state}
      secondsLeft={secondsLeft}
      challengeReason={challengeReason}
      isLoadingReset={isForgotten}
      passwordHint={isBack === 'reset' ? signIn.signInWithNewPassword : undefined}
      onSignIn={({ username, password }) => {
        setBack(undefined);
        void actions.signIn({
          username,
          ...(asksPassword && { password }),
          ...(asksNameOnly ? { authFlowType: 'USER_AUTH' } : authFlowType && { authFlowType }),
          ...(clientMetadata && { clientMetadata: clientMetadata() }),
          ...(!wantsPassword && extras?.challenge && { preferredChallenge: extras.challenge }),
        });
      }}
      onConfirm={(response, options) => void actions.confirmSignIn(response, options)}
      onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
      onResendCode={() => void actions.resendSignInCode()}
      onTryAnotherWay={() => void actions.tryAnotherWay()}
      onStartOver={() => void actions.startOver()}
      onNotYou={() => void actions.startOver({ username: '' })}
    />
  );
}

const noNotice = () => undefined;

/** Screens that few sign-ins need. */
const lazyPasswordReset = createLazy(async () => (await import('../password-reset/PasswordReset.js')).PasswordReset);
const lazyConfirmSignUp = createLazy(async () => (await import('../confirm-sign-up/ConfirmSignUp.js')).ConfirmSignUp);
const lazyFirstFactors = createLazy(async () => (await import('./FirstFactors.js')).FirstFactors);
const lazyNotice = createLazy(async () => (await import('./SignInNotice.view.js')).SignInNotice);
