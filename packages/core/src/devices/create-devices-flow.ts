import type { AuthClient } from '../client/auth-client.js';
import { lazyFlow } from '../client/lazy-flow.js';
import { createStore } from '../client/store.js';
import { type DevicesState, devicesStart } from './devices.state.js';
import type { DevicesFlow } from './devices-flow.types.js';

/** The remembered devices over any AuthClient. `pageSize` is 1 to 60, Cognito's limit. */
export function createDevicesFlow(auth: AuthClient, options: { pageSize?: number } = {}): DevicesFlow {
  const store = createStore<DevicesState>(devicesStart);
  return lazyFlow<DevicesState, DevicesFlow>({
    store,
    load: async () => (await import('../client/request-code.js')).devicesFlow(auth, store, options),
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
