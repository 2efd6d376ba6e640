'use client';
import {
  type AuthClient,
  createMfaPreferenceFlow,
  type MfaPreferenceFlow,
  type MfaPreferenceOptions,
  type MfaPreferenceState,
} from '@cognito-mfa/core';
import { useCallback, useEffect, useMemo } from 'react';
import { isOwnChange } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

/** The verification methods and their actions. */
export interface UseMfaPreference extends Pick<MfaPreferenceFlow, 'updateMFAPreference'> {
  readonly state: MfaPreferenceState;
  reload(): Promise<MfaPreferenceState>;
}

/**
 * Lists the verification methods of the signed-in user. Loads them on mount, and again after changes elsewhere on the page or
 * in other tabs.
 *
 * @example
 * const { state, updateMFAPreference } = useMfaPreference();
 */
export function useMfaPreference({ mfaRequired }: MfaPreferenceOptions = {}): UseMfaPreference {
  const create = useCallback(
    (client: AuthClient) => createMfaPreferenceFlow(client, mfaRequired === undefined ? {} : { mfaRequired }),
    [mfaRequired],
  );
  const [flow, { state }, client] = useFlow<MfaPreferenceState, MfaPreferenceFlow>('useMfaPreference', create, true);
  useEffect(() => {
    void flow.load();
    let own: unknown;
    return client.subscribe((event) => {
      const state = flow.getSnapshot();
      const busy = 'busy' in state ? state.busy : null;
      // The flow hears each of its changes once. Another can be of a set-up on this page.
      if (event.type === 'mfaPreferenceChanged' && isOwnChange(event, state) && busy !== own) {
        own = busy;
        return;
      }
      if (event.type === 'mfaPreferenceChanged' || event.type === 'userAttributesChanged') void flow.load();
    });
  }, [flow, client]);
  return useMemo(() => ({ state, updateMFAPreference: flow.updateMFAPreference, reload: flow.load }), [flow, state]);
}
