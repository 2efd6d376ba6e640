'use client';
import { createStepUpFlow, type StepUpFlow, type StepUpState } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The state of a step-up check and its actions. */
export type UseStepUp = Omit<StepUpFlow, 'getSnapshot' | 'subscribe'> & { readonly state: StepUpState };

/**
 * Asks for the password and the second factor before a sensitive action. All components below one MfaProvider share the
 * check and its grant, so the dialog can be anywhere.
 *
 * @example
 * const { guard } = useStepUp();
 * const result = await guard(() => client.updatePassword({ oldPassword, newPassword }));
 */
export function useStepUp(): UseStepUp {
  const flow = useMfaContext('useStepUp').shared(createStepUpFlow);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
