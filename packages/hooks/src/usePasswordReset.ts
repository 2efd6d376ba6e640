'use client';
import { createPasswordResetFlow, type PasswordResetFlow, type PasswordResetState } from '@cognito-mfa/core';
import { useFlow } from './useFlow.js';

export type UsePasswordReset = Omit<PasswordResetFlow, 'getSnapshot' | 'subscribe'> & {
  readonly state: PasswordResetState;
};

/** Drives the way to a new password for somebody who forgot theirs, or whom an administrator asks for another. */
export function usePasswordReset(): UsePasswordReset {
  return useFlow<PasswordResetState, PasswordResetFlow>('usePasswordReset', createPasswordResetFlow)[1];
}
