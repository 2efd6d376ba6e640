'use client';
import { createStepUpFlow, type StepUpFlow, type StepUpState } from '@cognito-mfa/core';
import { useCallback } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useFlow } from './useFlow.js';

/** The state of a step-up check and its actions. */
export type UseStepUp = Omit<StepUpFlow, 'initial' | 'getSnapshot' | 'subscribe'> & { readonly state: StepUpState };

/**
 * Asks for the password and the second factor before a sensitive action. All components below one MfaProvider share the
 * check and its grant, so the dialog can be anywhere.
 *
 * @example
 * const { guard } = useStepUp();
 * const result = await guard(() => client.updatePassword({ oldPassword, newPassword }), { key: 'password' });
 */
export function useStepUp(): UseStepUp {
  const { shared, session } = useMfaContext('useStepUp');
  // The check itself is not guarded.
  const create = useCallback(() => shared(createStepUpFlow, session.userClient()), [shared, session]);
  return useFlow<StepUpState, StepUpFlow>('useStepUp', create, true)[1];
}
