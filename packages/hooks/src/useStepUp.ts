'use client';
import { createStepUpFlow, type StepUpFlow, type StepUpState } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UseStepUp = Omit<StepUpFlow, 'getSnapshot' | 'subscribe'> & { readonly state: StepUpState };

/**
 * Asks for the password and the second factor before an action that deserves it: `guard(action)`.
 * Every component below one MfaProvider shares the check and its grant, so a dialog can be anywhere.
 */
export function useStepUp(): UseStepUp {
  const flow = useMfaContext('useStepUp').shared(createStepUpFlow);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
