'use client';
import {
  createMfaPreferenceFlow,
  type MfaPreferenceFlow,
  type MfaPreferenceOptions,
  type MfaPreferenceState,
} from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export interface UseMfaPreference extends Pick<MfaPreferenceFlow, 'updateMFAPreference'> {
  readonly state: MfaPreferenceState;
  reload(): Promise<MfaPreferenceState>;
}

/** The verification methods of the signed-in user, loaded on mount and again when another part of the page, or another tab, changes them. */
export function useMfaPreference({ mfaRequired }: MfaPreferenceOptions = {}): UseMfaPreference {
  const { client } = useMfaContext('useMfaPreference');
  const flow = useMemo(
    () => createMfaPreferenceFlow(client, mfaRequired === undefined ? {} : { mfaRequired }),
    [client, mfaRequired],
  );
  useEffect(() => {
    void flow.load();
    return client.subscribe((event) => {
      if (event.type === 'mfaPreferenceChanged' || event.type === 'userAttributesChanged') void flow.load();
    });
  }, [flow, client]);
  const state = useStore(flow);
  return useMemo(() => ({ state, updateMFAPreference: flow.updateMFAPreference, reload: flow.load }), [flow, state]);
}
