'use client';
import { createFactorEnrolmentFlow, type FactorEnrolmentFlow, type FactorEnrolmentState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

export type UseFactorEnrolment = Omit<FactorEnrolmentFlow, 'getSnapshot' | 'subscribe'> & {
  readonly state: FactorEnrolmentState;
};

/** Drives the enrolment of text messages or e-mail for the signed-in user. It ends when the view closes. */
export function useFactorEnrolment(): UseFactorEnrolment {
  const [flow, enrolment] = useFlow<FactorEnrolmentState, FactorEnrolmentFlow>(
    'useFactorEnrolment',
    createFactorEnrolmentFlow,
  );
  useEffect(() => () => void flow.cancel(), [flow]);
  return enrolment;
}
