'use client';
import {
  type AuthClient,
  createMfaPreferenceFlow,
  type MfaPreferenceFlow,
  type MfaPreferenceOptions,
  type MfaPreferenceState,
} from '@cognito-mfa/core';
import { useCallback, useEffect, useMemo } from 'react';
import { useFlow } from './useFlow.js';

export interface UseMfaPreference extends Pick<MfaPreferenceFlow, 'updateMFAPreference'> {
  readonly state: MfaPreferenceState;
  reload(): Promise<MfaPreferenceState>;
}

/** The verification methods of the signed-in user, loaded on mount and again when another part of the page, or another tab, changes them. */
export function useMfaPreference({ mfaRequired }: MfaPreferenceOptions = {}): UseMfaPreference {
  const create = useCallback(
    (client: AuthClient) => createMfaPreferenceFlow(client, mfaRequired === undefined ? {} : { mfaRequired }),
    [mfaRequired],
  );
  const [flow, { state }, client] = useFlow<MfaPreferenceState, MfaPreferenceFlow>('useMfaPreference', create);
  useEffect(() => {
    void flow.load();
    return client.subscribe((event) => {
      if (event.type === 'mfaPreferenceChanged' || event.type === 'userAttributesChanged') void flow.load();
    });
  }, [flow, client]);
  return useMemo(() => ({ state, updateMFAPreference: flow.updateMFAPreference, reload: flow.load }), [flow, state]);
}
