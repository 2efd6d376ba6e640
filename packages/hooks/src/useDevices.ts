'use client';
import { createDevicesFlow, type DevicesFlow, type DevicesState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { isOwnChange, keepLoaded } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

/** The state of the device list and its actions. */
export interface UseDevices extends Omit<DevicesFlow, 'initial' | 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: DevicesState;
  reload(): Promise<DevicesState>;
}

/**
 * Lists the remembered devices of the signed-in user. Loads the first page on mount, and again after changes in other tabs.
 *
 * @example
 * const { state, loadMore, forgetDevice } = useDevices();
 */
export function useDevices(): UseDevices {
  const [flow, devices, client] = useFlow<DevicesState, DevicesFlow>('useDevices', createDevicesFlow, true);
  useEffect(() => {
    const list = keepLoaded(flow.load);
    const unsubscribe = client.subscribe((event) => {
      if (event.type === 'devicesChanged' && !isOwnChange(event, flow.getSnapshot())) list.changed();
    });
    return () => {
      unsubscribe();
      list.stop();
    };
  }, [flow, client]);
  return useMemo(() => ({ ...devices, reload: flow.load }), [devices, flow]);
}
