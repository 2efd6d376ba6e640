'use client';
import { createSignUpFlow, type SignUpFlow, type SignUpState } from '@cognito-mfa/core';
import { useFlow } from './useFlow.js';

export type UseSignUp = Omit<SignUpFlow, 'getSnapshot' | 'subscribe'> & { readonly state: SignUpState };

/** Drives the creation of an account up to its confirmation. */
export function useSignUp(): UseSignUp {
  return useFlow<SignUpState, SignUpFlow>('useSignUp', createSignUpFlow)[1];
}
