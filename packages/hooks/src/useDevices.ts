'use client';
import { createDevicesFlow, type DevicesFlow, type DevicesState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { keepLoaded } from './keep-loaded.js';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export interface UseDevices extends Omit<DevicesFlow, 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: DevicesState;
  reload(): Promise<DevicesState>;
}

/** The remembered devices of the signed-in user, loaded on mount, page by page, and again when another tab changes them. */
export function useDevices(): UseDevices {
  const { client } = useMfaContext('useDevices');
  const flow = useMemo(() => createDevicesFlow(client), [client]);
  useEffect(() => {
    const list = keepLoaded(flow.load);
    const unsubscribe = client.subscribe((event) => {
      if (event.type === 'devicesChanged' && !isBusy(flow.getSnapshot())) list.changed();
    });
    return () => {
      unsubscribe();
      list.stop();
    };
  }, [flow, client]);
  const state = useStore(flow);
  return useMemo(() => {
    const { getSnapshot: _snapshot, subscribe: _subscribe, load, ...actions } = flow;
    return { ...actions, state, reload: load };
  }, [flow, state]);
}

/** What the list does itself it shows itself. */
function isBusy(state: DevicesState): boolean {
  return state.step === 'READY' && state.busy !== null;
}
