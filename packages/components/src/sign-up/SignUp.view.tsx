'use client';
import type { PoolShape, SignUpState } from '@cognito-mfa/core';
import type { ReactNode } from 'react';
import type { AttributeFieldOptions } from '../attributes/attributes.js';
import { ConfirmSignUpStep } from '../confirm-sign-up/ConfirmSignUpStep.view.js';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { AuthScreen, type AuthScreenOptions } from '../ui/AuthScreen.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { StepEnd } from '../ui/StepForm.js';
import { AutoSignInStep } from './AutoSignInStep.view.js';
import { SignUpDetailsStep } from './SignUpDetailsStep.view.js';

export interface SignUpViewProps extends AuthScreenOptions {
  state: SignUpState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Takes the focus with the first step too, and not only when another step follows. */
  autoFocus?: boolean;
  /**
   * Shape of the pool: the name that users sign in with, the attributes to ask for, the rules of a password. Without it, the
   * form asks for a username, an email address, a phone number and a password.
   */
  pool?: PoolShape | undefined;
  /** Fields of your own, after those of the pool. One with the name of a pool's field changes that field. */
  extraFields?: readonly AttributeFieldOptions[] | undefined;
  /**
   * Content above the button, for example a checkbox for your terms. An input with the name of an attribute is sent with the
   * form.
   */
  children?: ReactNode;
  onSignUp: (details: {
    username: string;
    password: string;
    email?: string;
    phoneNumber?: string;
    userAttributes?: Record<string, string>;
  }) => void;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  /** Tries again to sign in the user of the confirmed account. */
  onAutoSignIn?: (() => void) | undefined;
  /** Adds buttons that lead to the sign-in. */
  onSignIn?: (() => void) | undefined;
}

/**
 * Every step of a sign-up, rendered from its state.
 *
 * @example
 * const { state, ...actions } = useSignUp();
 *
 * <SignUpView
 *   state={state}
 *   onSignUp={(details) => void actions.signUp(details)}
 *   onConfirm={(code) => void actions.confirmSignUp(code)}
 *   onResendCode={() => void actions.resendSignUpCode()}
 *   onAutoSignIn={() => void actions.autoSignIn()}
 * />
 */
export function SignUpView({ headingLevel = 1, ...props }: SignUpViewProps) {
  const { state, appName, logo, layout, autoFocus } = props;
  const { signUp, signIn, actions } = useTexts(signUpEnglish);
  return (
    <AuthScreen className="cmk-sign-up" step={state.step} {...{ appName, logo, layout, autoFocus }}>
      {state.step === 'ENTER_DETAILS' && <SignUpDetailsStep {...props} state={state} headingLevel={headingLevel} />}
      {state.step === 'CONFIRM_SIGN_UP' && <ConfirmSignUpStep {...props} state={state} headingLevel={headingLevel} />}
      {(state.step === 'COMPLETE_AUTO_SIGN_IN' || state.step === 'CONTINUE_SIGN_IN') && (
        <AutoSignInStep {...props} state={state} headingLevel={headingLevel} />
      )}
      {state.step === 'DONE' && (
        <StepEnd
          icon="check"
          tone="success"
          title={state.deviceRemembered ? signIn.doneTitle : signUp.doneTitle}
          headingLevel={headingLevel}
          description={state.deviceRemembered ? signIn.done : signUp.done}
        >
          {props.onSignIn && !state.deviceRemembered && (
            <Button variant="primary" onClick={props.onSignIn}>
              {actions.signIn}
            </Button>
          )}
        </StepEnd>
      )}
    </AuthScreen>
  );
}
