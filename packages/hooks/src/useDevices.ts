'use client';
import { createDevicesFlow, type DevicesFlow, type DevicesState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { keepLoaded } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

export interface UseDevices extends Omit<DevicesFlow, 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: DevicesState;
  reload(): Promise<DevicesState>;
}

/** The remembered devices of the signed-in user, loaded on mount, page by page, and again when another tab changes them. */
export function useDevices(): UseDevices {
  const [flow, devices, client] = useFlow<DevicesState, DevicesFlow>('useDevices', createDevicesFlow);
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
  return useMemo(() => ({ ...devices, reload: flow.load }), [devices, flow]);
}

/** What the list does itself it shows itself. */
function isBusy(state: DevicesState): boolean {
  return state.step === 'READY' && state.busy !== null;
}
