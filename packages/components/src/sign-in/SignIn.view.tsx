'use client';
import type { ChallengeReason, MfaType, PoolShape, RememberDeviceFor, SignInState } from '@cognito-mfa/core';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { AuthScreen, type AuthScreenOptions } from '../ui/AuthScreen.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { createLazy, Lazy } from '../ui/Lazy.js';
import { EmailSetupStep, NewPasswordStep, SelectionStep, TotpSetupStep } from './ChallengeSteps.view.js';
import { CodeStep } from './CodeStep.view.js';
import { CredentialsStep } from './CredentialsStep.view.js';
import { SignInEnd } from './SignInEnd.view.js';

export interface SignInViewProps extends AuthScreenOptions {
  state: SignInState;
  /** Shape of the pool: the name that users sign in with, the rules of a password. Default: usernames, no known rules. */
  pool?: PoolShape | undefined;
  /** Seconds left for the step on the screen. */
  secondsLeft?: number | undefined;
  /** Reason for the code. The step explains when this device is no longer remembered. */
  challengeReason?: ChallengeReason | undefined;
  /** Time that the app trusts a remembered device. Default: for ever, as Cognito does. */
  rememberDeviceFor?: RememberDeviceFor | undefined;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Takes the focus with the first step too, and not only when another step follows. */
  autoFocus?: boolean;
  /** Fills in the username at the start. */
  defaultUsername?: string | undefined;
  /** Shows the checkbox that remembers this device. Default: true. Set it to false if the pool does not track devices. */
  offerRememberDevice?: boolean;
  /** Says whose sign-in it is in the steps after the password, with a button for somebody else. Default: true. */
  showUsername?: boolean;
  /** Tells users who cannot use any of their methods whom to contact. */
  recoveryHelp?: ReactNode;
  /** The screen that resets the password is loading. */
  isLoadingReset?: boolean;
  /** Hint at the password field, for example after the password was reset. */
  passwordHint?: string | undefined;
  /** Content above the fields, for example a `SignInNotice`. */
  notice?: ReactNode;
  /** Ways to sign in other than the password: below its form, and in place of a code as first factor. */
  otherWays?: ReactNode;
  /** One of them is in progress, and not the form. */
  isOtherWayInProgress?: boolean | undefined;
  /** Props of the field of the username, for example those of `usePasskeySignIn`. */
  usernameField?: Pick<ComponentPropsWithoutRef<'input'>, 'autoComplete' | 'onFocus'> | undefined;
  /** Without a field for the password, it is empty. */
  onSignIn: (credentials: { username: string; password: string }) => void;
  onConfirm: (
    challengeResponse: string,
    options?: {
      rememberDevice?: boolean;
      userAttributes?: Record<string, string>;
      clientMetadata?: Record<string, string>;
    },
  ) => void;
  onSelectMfaType: (mfaType: MfaType) => void;
  onResendCode: () => void;
  onTryAnotherWay: () => void;
  onStartOver: () => void;
  /** Starts over as somebody else, without the username. Default: `onStartOver`. */
  onNotYou?: (() => void) | undefined;
  /** Asks for the password. Default: true. Set it to false for `CUSTOM_WITHOUT_SRP`. */
  asksPassword?: boolean;
  /** The first factors follow the username on a step of their own, so its button says "Continue". */
  asksNameOnly?: boolean;
  /** The other ways are the only ones, so the username has no button of its own. */
  hasOnlyOtherWays?: boolean;
  /** Adds a button that leads to the sign-up. */
  onCreateAccount?: (() => void) | undefined;
  /** Adds a button for a forgotten password. Receives the username as entered so far. */
  onForgotPassword?: ((username: string) => void) | undefined;
}

/** Props of one step: those of the view, with the state of the step. */
export type SignInStepProps<Step extends SignInState['step']> = Omit<SignInViewProps, 'state' | 'headingLevel'> & {
  state: Extract<SignInState, { step: Step }>;
  headingLevel: HeadingLevel;
};

/**
 * Every step of a sign-in, rendered from its state.
 *
 * @example
 * const { state, ...actions } = useSignIn();
 *
 * <SignInView
 *   state={state}
 *   onSignIn={(credentials) => void actions.signIn(credentials)}
 *   onConfirm={(response, options) => void actions.confirmSignIn(response, options)}
 *   onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
 *   onResendCode={() => void actions.resendSignInCode()}
 *   onTryAnotherWay={() => void actions.tryAnotherWay()}
 *   onStartOver={() => void actions.startOver()}
 *   onNotYou={() => void actions.startOver({ username: '' })}
 * />
 */
export function SignInView(props: SignInViewProps) {
  const { step } = props.state;
  const isFirst = step === 'ENTER_CREDENTIALS';
  const { appName, logo, layout, autoFocus } = props;
  return (
    <AuthScreen className="cmk-sign-in" isNamed={isFirst} {...{ step, appName, logo, layout, autoFocus }}>
      {!isFirst && props.notice}
      <Step {...props} />
    </AuthScreen>
  );
}

function Step({ state, headingLevel = 1, ...props }: SignInViewProps) {
  const common = { ...props, headingLevel };
  switch (state.step) {
    case 'ENTER_CREDENTIALS':
    case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
    case 'CONFIRM_SIGN_IN_WITH_PASSWORD':
      return <CredentialsStep {...common} state={state} />;
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return <CodeStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return <SelectionStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return <TotpSetupStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
      return <EmailSetupStep {...common} state={state} />;
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return <NewPasswordStep {...common} state={state} />;
    case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE':
      return (
        <Lazy
          component={lazyCustomChallenge}
          props={{ ...common, state }}
          pending={<div className="cmk-step" aria-busy="true" />}
        />
      );
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
    case 'DONE':
      return <SignInEnd {...common} state={state} />;
    default:
      return state satisfies never;
  }
}

/** Few pools have challenges of their own. */
const lazyCustomChallenge = createLazy(async () => (await import('./CustomChallenge.js')).CustomChallenge);
