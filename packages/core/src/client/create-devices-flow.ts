import type { AuthClient } from '../auth-client.js';
import { type DevicesState, devicesStart } from '../devices/devices.state.js';
import type { DevicesFlow } from '../devices/devices-flow.types.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';

/** The remembered devices over any AuthClient. `pageSize` is 1 to 60, Cognito's limit. */
export function createDevicesFlow(auth: AuthClient, options: { pageSize?: number } = {}): DevicesFlow {
  const store = createStore<DevicesState>(devicesStart);
  return lazyFlow<DevicesState, DevicesFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).devicesFlow(auth, store, options),
    actions: [
      'load',
      'loadMore',
      'rememberDevice',
      ...(auth.stopRememberingDevice ? (['stopRememberingDevice'] as const) : []),
      'forgetDevice',
      'forgetOtherDevices',
      'retryForgetting',
    ],
    early: { load: () => devicesStart },
  });
}
