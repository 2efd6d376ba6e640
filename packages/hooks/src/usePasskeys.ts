'use client';
import { createPasskeysFlow, type PasskeysFlow, type PasskeysState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { isOwnChange } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

/** The passkeys of the signed-in user and their actions. */
export interface UsePasskeys extends Omit<PasskeysFlow, 'initial' | 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: PasskeysState;
  reload(): Promise<PasskeysState>;
}

/**
 * Lists the passkeys of the signed-in user. Loads them on mount, and again after changes elsewhere on the page or in other tabs.
 *
 * @example
 * const { state, addPasskey, removePasskey } = usePasskeys();
 */
export function usePasskeys(): UsePasskeys {
  const [flow, passkeys, client] = useFlow<PasskeysState, PasskeysFlow>('usePasskeys', createPasskeysFlow, true);
  useEffect(() => {
    void flow.load();
    return client.subscribe((event) => {
      const state = flow.getSnapshot();
      const isChanged = event.type === 'passkeysChanged' && !isOwnChange(event, state);
      // A second factor can shut passkeys out.
      const hasAny = state.step === 'READY' && state.passkeys.length > 0;
      if (isChanged || (event.type === 'mfaPreferenceChanged' && hasAny)) void flow.load();
    });
  }, [flow, client]);
  return useMemo(() => ({ ...passkeys, reload: flow.load }), [passkeys, flow]);
}
