'use client';
import { createTotpSetupFlow, type TotpSetupFlow, type TotpSetupState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UseTotpSetup = Omit<TotpSetupFlow, 'getSnapshot' | 'subscribe'> & { readonly state: TotpSetupState };

/** Drives the set-up of an authenticator app for the signed-in user. The secret is dropped when the view closes. */
export function useTotpSetup(): UseTotpSetup {
  const { client } = useMfaContext('useTotpSetup');
  const flow = useMemo(() => createTotpSetupFlow(client), [client]);
  useEffect(() => () => void flow.cancel(), [flow]);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
