'use client';
import type { AuthFactorType, LoginWith, SignInState } from '@cognito-mfa/core';
import {
  type FirstFactor,
  type UsePasskeySignIn,
  type UseSignIn,
  useFirstFactors,
  usePasskeySignIn,
} from '@cognito-mfa/hooks';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { enteredLogin } from '../ui/StepForm.js';
import { useLatest } from '../ui/useLatest.js';
import { FirstFactorsView } from './FirstFactors.view.js';

/** The buttons and hints that other ways to sign in add to the form. */
export interface FirstFactorExtras {
  /** Offers passkeys in the autofill of the username. */
  readonly usernameField?: UsePasskeySignIn['usernameField'] | undefined;
  /** One of them is in progress, so the button of the password is not. */
  readonly isInProgress?: boolean;
  /** The first of them, for the Enter key in a form without a password. */
  readonly challenge?: AuthFactorType | undefined;
  /** None of them works, in this browser or for this user. */
  readonly needsPassword?: boolean;
}

export interface FirstFactorsProps {
  wanted: readonly FirstFactor[];
  /** The first step asks for the username alone. */
  isIdentifierFirst?: boolean;
  state: SignInState;
  loginWith: LoginWith | undefined;
  actions: Pick<UseSignIn, 'signIn' | 'autofillPasskey' | 'startOver'>;
  /** Data for the triggers of the pool. */
  clientMetadata?: (() => Record<string, string>) | undefined;
  onExtras: (extras: FirstFactorExtras) => void;
}

const challenges: Readonly<Record<Exclude<FirstFactor, 'PASSWORD' | 'PASSKEY'>, AuthFactorType>> = Object.freeze({
  EMAIL_CODE: 'EMAIL_OTP',
  SMS_CODE: 'SMS_OTP',
});
const stepOf: Readonly<Partial<Record<SignInState['step'], FirstFactor>>> = Object.freeze({
  CONFIRM_SIGN_IN_WITH_EMAIL_CODE: 'EMAIL_CODE',
  CONFIRM_SIGN_IN_WITH_SMS_CODE: 'SMS_CODE',
});

/** Ways to sign in without the password: below its form, or in place of a code as first factor. */
export function FirstFactors({
  wanted,
  isIdentifierFirst = false,
  state,
  loginWith,
  actions,
  clientMetadata,
  onExtras,
}: FirstFactorsProps) {
  const { startOver } = actions;
  const { signIn, autofillPasskey } = useMetadata(actions, clientMetadata);
  const isCode = 'mfaType' in state;
  // Another one begins anew, and Cognito names no others beside a code: its AvailableChallenges holds the code alone.
  const isName = isIdentifierFirst && state.step === 'ENTER_CREDENTIALS';
  const isChoice = isIdentifierFirst && !isCode && 'availableChallenges' in state;
  const { firstFactors } = useFirstFactors(wanted, isChoice ? state.availableChallenges : undefined);
  const { support, signInWithPasskey, usernameField } = usePasskeySignIn({ signIn, autofillPasskey });
  const [chosen, setChosen] = useState<FirstFactor>();
  const root = useRef<HTMLDivElement>(null);
  const isBusy = 'busy' in state && state.busy !== null;
  const isInProgress = isBusy && chosen !== undefined;

  const hasPasskey = wanted.includes('PASSKEY');
  const hasPassword = wanted.includes('PASSWORD');
  const available = !isCode && 'availableChallenges' in state ? state.availableChallenges : undefined;
  const works = firstFactors.filter(({ challenge }) => !available || available.includes(challenge));
  const isKnown = !hasPasskey || support !== undefined;
  const needsPassword = state.step === 'CONFIRM_SIGN_IN_WITH_PASSWORD' || (isKnown && works.length === 0);
  const challenge = works[0]?.challenge;
  useEffect(() => {
    onExtras({ usernameField: hasPasskey ? usernameField : undefined, isInProgress, challenge, needsPassword });
  }, [onExtras, hasPasskey, usernameField, isInProgress, challenge, needsPassword]);
  useEffect(() => {
    // The field can have the focus before this chunk is here.
    if (hasPasskey && support?.autofill && usernameInput(root.current)?.matches(':focus')) usernameField.onFocus();
  }, [hasPasskey, support, usernameField]);

  const select = async (firstFactor: FirstFactor, event: MouseEvent<HTMLButtonElement>) => {
    if (firstFactor === 'PASSWORD') return void startOver();
    const username = isCode ? state.username : enteredLogin(event, loginWith);
    const input = usernameInput(event.currentTarget);
    if (!username && firstFactor !== 'PASSKEY') return void input?.reportValidity();
    setChosen(firstFactor);
    const after = await (firstFactor === 'PASSKEY'
      ? signInWithPasskey(username)
      : signIn({ username, preferredChallenge: challenges[firstFactor] }));
    setChosen(undefined);
    // Without a name, a passkey is for the user who last had one here, and there was none.
    if (!username && 'problem' in after && after.problem?.code === 'invalid-input') {
      await startOver();
      input?.reportValidity();
    }
  };
  return (
    <FirstFactorsView
      firstFactors={firstFactors
        .map(({ firstFactor }) => firstFactor)
        .filter((firstFactor) => !isName || firstFactor === 'PASSKEY')
        .filter((firstFactor) => (isCode ? firstFactor !== stepOf[state.step] : firstFactor !== 'PASSWORD'))}
      isBelowForm={!isCode && (hasPassword || needsPassword || isName)}
      isAlone={!isCode && !hasPassword && !needsPassword && !isName}
      busy={isInProgress ? chosen : undefined}
      pending={isBusy}
      rootRef={root}
      onSelect={(firstFactor, event) => void select(firstFactor, event)}
    />
  );
}

/** Adds the data for the triggers to whatever begins a sign-in. The actions stay the same, because others watch them. */
function useMetadata(
  { signIn, autofillPasskey }: Pick<UseSignIn, 'signIn' | 'autofillPasskey'>,
  clientMetadata: FirstFactorsProps['clientMetadata'],
): Pick<UseSignIn, 'signIn' | 'autofillPasskey'> {
  const latest = useLatest(clientMetadata);
  return useMemo(() => {
    const metadata = () => {
      const data = latest.current?.();
      return data && { clientMetadata: data };
    };
    return {
      signIn: (input) => signIn({ ...input, ...metadata() }),
      autofillPasskey: (options) => autofillPasskey({ ...options, ...metadata() }),
    };
  }, [signIn, autofillPasskey, latest]);
}

function usernameInput(element: Element | null): HTMLInputElement | undefined {
  const found = element?.closest('form')?.elements.namedItem('username');
  return found instanceof HTMLInputElement ? found : undefined;
}
