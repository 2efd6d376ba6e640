'use client';
import type { PasskeyPrompt, PasskeySupport, SignInFlow, SignInState } from '@cognito-mfa/core';
import { useCallback, useMemo } from 'react';
import { usePasskeySupport } from './usePasskeySupport.js';

export interface UsePasskeySignInOptions {
  /** The user whose passkeys the autofill offers. Default: the one who last used a passkey in this browser. */
  username?: string;
  /** Offers every passkey of the site in the autofill; the browser then asks twice. Default false. */
  discover?: PasskeyPrompt['discover'];
}

/** Passkeys on a sign-in form. */
export interface UsePasskeySignIn {
  /** Undefined until it is known. Show the button if `isSupported`. */
  readonly support: PasskeySupport | undefined;
  /** Asks for a passkey of a user. Call it in a click. */
  signInWithPasskey(username: string): Promise<SignInState>;
  /** Props of the field of the username, which offers passkeys in its autofill. */
  readonly usernameField: { readonly autoComplete: string; onFocus(): void };
}

/**
 * Adds passkeys to a form with the actions of `useSignIn`: a button, and the autofill of the username, which begins when the
 * field gets the focus.
 *
 * @example
 * const actions = useSignIn();
 * const { support, signInWithPasskey, usernameField } = usePasskeySignIn(actions);
 * <input name="username" {...usernameField} />;
 */
export function usePasskeySignIn(
  { signIn, autofillPasskey }: Pick<SignInFlow, 'signIn' | 'autofillPasskey'>,
  { username, discover }: UsePasskeySignInOptions = {},
): UsePasskeySignIn {
  const support = usePasskeySupport('usePasskeySignIn');
  const signInWithPasskey = useCallback(
    (name: string) => signIn({ username: name, preferredChallenge: 'WEB_AUTHN' }),
    [signIn],
  );
  const onFocus = useCallback(() => {
    if (support?.autofill) void autofillPasskey({ ...(username && { username }), ...(discover && { discover }) });
  }, [autofillPasskey, support, username, discover]);
  return useMemo(
    () => ({
      support,
      signInWithPasskey,
      usernameField: { autoComplete: support?.autofill ? 'username webauthn' : 'username', onFocus },
    }),
    [support, signInWithPasskey, onFocus],
  );
}
