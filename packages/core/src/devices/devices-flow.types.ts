import type { Store } from '../flow/store.js';
import type { DevicesState } from './devices.state.js';

/**
 * The remembered devices as a store with actions, which never reject for a Problem. There is no way to rename a device:
 * Cognito takes its name once, when the device is confirmed (`deviceName` of the client's configuration).
 */
export interface DevicesFlow extends Store<DevicesState> {
  load(): Promise<DevicesState>;
  loadMore(): Promise<DevicesState>;
  rememberDevice(): Promise<DevicesState>;
  /** The next sign-in on this device asks for a second factor; the session goes on. Absent where the client cannot do it. */
  stopRememberingDevice?: () => Promise<DevicesState>;
  /** Forgets one device. With the current one the session ends, which the session tells. */
  forgetDevice(id: string): Promise<DevicesState>;
  /** Forgets all devices but the current one, the ones on further pages too. Those that cannot be are in `failures`. */
  forgetOtherDevices(): Promise<DevicesState>;
  /** Tries to forget those in `failures` again. */
  retryForgetting(): Promise<DevicesState>;
}
