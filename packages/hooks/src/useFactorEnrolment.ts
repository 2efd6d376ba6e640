'use client';
import { createFactorEnrolmentFlow, type FactorEnrolmentFlow, type FactorEnrolmentState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UseFactorEnrolment = Omit<FactorEnrolmentFlow, 'getSnapshot' | 'subscribe'> & {
  readonly state: FactorEnrolmentState;
};

/** Drives the enrolment of text messages or e-mail for the signed-in user. It ends when the view closes. */
export function useFactorEnrolment(): UseFactorEnrolment {
  const { client } = useMfaContext('useFactorEnrolment');
  const flow = useMemo(() => createFactorEnrolmentFlow(client), [client]);
  useEffect(() => () => void flow.cancel(), [flow]);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
