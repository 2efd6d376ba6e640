'use client';
import { createSignUpFlow, type SignUpFlow, type SignUpState } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UseSignUp = Omit<SignUpFlow, 'getSnapshot' | 'subscribe'> & { readonly state: SignUpState };

/** Drives the creation of an account up to its confirmation. */
export function useSignUp(): UseSignUp {
  const { client } = useMfaContext('useSignUp');
  const flow = useMemo(() => createSignUpFlow(client), [client]);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
