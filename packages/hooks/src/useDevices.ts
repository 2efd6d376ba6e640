'use client';
import { createDevicesFlow, type DevicesFlow, type DevicesState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
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
    void flow.load();
    return client.subscribe((event) => {
      if (event.type === 'devicesChanged') void flow.load();
    });
  }, [flow, client]);
  const state = useStore(flow);
  return useMemo(() => {
    const { getSnapshot: _snapshot, subscribe: _subscribe, load, ...actions } = flow;
    return { ...actions, state, reload: load };
  }, [flow, state]);
}
