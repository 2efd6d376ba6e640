'use client';
import {
  type AuthClient,
  createPasswordChangeFlow,
  type PasswordChangeFlow,
  type PasswordChangeState,
} from '@cognito-mfa/core';
import { useCallback } from 'react';
import { useFlow } from './useFlow.js';

/** The state of a password change and its actions. */
export interface UsePasswordChange extends Omit<PasswordChangeFlow, 'initial' | 'getSnapshot' | 'subscribe'> {
  readonly state: PasswordChangeState;
}

/**
 * Changes the password of the signed-in user, then offers to sign out everywhere else and to forget other devices. `isChanged`
 * begins with the offer, as after a password reset.
 *
 * @example
 * const { state, updatePassword, secureOthers } = usePasswordChange();
 */
export function usePasswordChange({ isChanged = false }: { isChanged?: boolean } = {}): UsePasswordChange {
  const create = useCallback((client: AuthClient) => createPasswordChangeFlow(client, { isChanged }), [isChanged]);
  return useFlow<PasswordChangeState, PasswordChangeFlow>('usePasswordChange', create, true)[1];
}
