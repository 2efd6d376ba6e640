'use client';
import { createPasswordResetFlow, type PasswordResetFlow, type PasswordResetState } from '@cognito-mfa/core';
import { useFlow } from './useFlow.js';

/** The state of a password reset and its actions. */
export type UsePasswordReset = Omit<PasswordResetFlow, 'initial' | 'getSnapshot' | 'subscribe'> & {
  readonly state: PasswordResetState;
};

/**
 * Drives a password reset, for a forgotten password or one that an administrator has reset.
 *
 * @example
 * const { state, resetPassword, confirmResetPassword } = usePasswordReset();
 */
export function usePasswordReset(): UsePasswordReset {
  return useFlow<PasswordResetState, PasswordResetFlow>('usePasswordReset', createPasswordResetFlow)[1];
}
