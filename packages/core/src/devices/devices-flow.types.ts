import type { Store } from '../client/store.js';
import type { DevicesState } from './devices.state.js';

/** The remembered devices as a store with actions, which never reject for a Problem. */
export interface DevicesFlow extends Store<DevicesState> {
  load(): Promise<DevicesState>;
  loadMore(): Promise<DevicesState>;
  rememberDevice(): Promise<DevicesState>;
  forgetDevice(id: string): Promise<DevicesState>;
  /** Forgets all devices but the current one, the ones on further pages too. */
  forgetOtherDevices(): Promise<DevicesState>;
}
