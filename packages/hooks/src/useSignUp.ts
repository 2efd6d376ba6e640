'use client';
import { createSignUpFlow, type SignUpFlow, type SignUpState } from '@cognito-mfa/core';
import { useFlow } from './useFlow.js';

/** The state of a sign-up and its actions. */
export type UseSignUp = Omit<SignUpFlow, 'initial' | 'getSnapshot' | 'subscribe'> & { readonly state: SignUpState };

/**
 * Drives a sign-up: the account is created, then confirmed with a code.
 *
 * @example
 * const { state, signUp, confirmSignUp } = useSignUp();
 */
export function useSignUp(): UseSignUp {
  return useFlow<SignUpState, SignUpFlow>('useSignUp', createSignUpFlow)[1];
}
