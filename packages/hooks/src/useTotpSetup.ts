'use client';
import { createTotpSetupFlow, type TotpSetupFlow, type TotpSetupState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

export type UseTotpSetup = Omit<TotpSetupFlow, 'getSnapshot' | 'subscribe'> & { readonly state: TotpSetupState };

/** Drives the set-up of an authenticator app for the signed-in user. The secret is dropped when the view closes. */
export function useTotpSetup(): UseTotpSetup {
  const [flow, totpSetup] = useFlow<TotpSetupState, TotpSetupFlow>('useTotpSetup', createTotpSetupFlow);
  useEffect(() => () => void flow.cancel(), [flow]);
  return totpSetup;
}
