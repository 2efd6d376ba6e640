'use client';
import { createSignInFlow, type SignInFlow, type SignInState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

export type UseSignIn = Omit<SignInFlow, 'getSnapshot' | 'subscribe' | 'resume'> & { readonly state: SignInState };

/**
 * Drives a sign-in from the credentials to the last factor, and takes up one that a reload interrupted.
 * The actions resolve to the resulting state; a Problem is in the state, they do not reject for it.
 */
export function useSignIn(): UseSignIn {
  const [flow, signIn] = useFlow<SignInState, SignInFlow>('useSignIn', createSignInFlow);
  useEffect(() => {
    void flow.resume();
  }, [flow]);
  return signIn;
}
