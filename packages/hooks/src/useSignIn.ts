'use client';
import { createSignInFlow, type SignInFlow, type SignInState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UseSignIn = Omit<SignInFlow, 'getSnapshot' | 'subscribe' | 'resume'> & { readonly state: SignInState };

/**
 * Drives a sign-in from the credentials to the last factor, and takes up one that a reload interrupted.
 * The actions resolve to the resulting state; a Problem is in the state, they do not reject for it.
 */
export function useSignIn(): UseSignIn {
  const { client } = useMfaContext('useSignIn');
  const flow = useMemo(() => createSignInFlow(client), [client]);
  useEffect(() => {
    void flow.resume();
  }, [flow]);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
