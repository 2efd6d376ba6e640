'use client';
import { createFactorEnrolmentFlow, type FactorEnrolmentFlow, type FactorEnrolmentState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

/** The state of an enrolment and its actions. */
export type UseFactorEnrolment = Omit<FactorEnrolmentFlow, 'initial' | 'getSnapshot' | 'subscribe'> & {
  readonly state: FactorEnrolmentState;
};

/**
 * Enrolls the signed-in user for codes by text message or email. The enrolment is cancelled on unmount.
 *
 * @example
 * const { state, start, updateUserAttribute, confirmUserAttribute } = useFactorEnrolment();
 */
export function useFactorEnrolment(): UseFactorEnrolment {
  const [flow, enrolment] = useFlow<FactorEnrolmentState, FactorEnrolmentFlow>(
    'useFactorEnrolment',
    createFactorEnrolmentFlow,
    true,
  );
  useEffect(() => () => void flow.cancel(), [flow]);
  return enrolment;
}
