'use client';
import { createSignInFlow, type SignInFlow, type SignInState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

/** The state of a sign-in and its actions. */
export type UseSignIn = Omit<SignInFlow, 'initial' | 'getSnapshot' | 'subscribe' | 'resume'> & {
  readonly state: SignInState;
};

/**
 * Drives a sign-in from the credentials to the last factor. A reload resumes the flow.
 * Actions resolve to the new state and don't reject: the Problem is in the state.
 *
 * @example
 * const { state, signIn, confirmSignIn } = useSignIn();
 */
export function useSignIn(): UseSignIn {
  const [flow, signIn] = useFlow<SignInState, SignInFlow>('useSignIn', createSignInFlow);
  useEffect(() => {
    void flow.resume();
  }, [flow]);
  return signIn;
}
