'use client';
import { createDevicesFlow, type DevicesFlow, type DevicesState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export interface UseDevices extends Omit<DevicesFlow, 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: DevicesState;
  reload(): Promise<DevicesState>;
}

/** The remembered devices of the signed-in user, loaded on mount, page by page. */
export function useDevices(): UseDevices {
  const { client } = useMfaContext('useDevices');
  const flow = useMemo(() => createDevicesFlow(client), [client]);
  useEffect(() => {
    void flow.load();
  }, [flow]);
  const state = useStore(flow);
  return useMemo(() => {
    const { load, loadMore, rememberDevice, forgetDevice, forgetOtherDevices } = flow;
    return { state, reload: load, loadMore, rememberDevice, forgetDevice, forgetOtherDevices };
  }, [flow, state]);
}
