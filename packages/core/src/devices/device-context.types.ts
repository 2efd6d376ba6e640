import type { ResolvedConfig } from '../connection/config.js';
import type { Send } from '../connection/send.types.js';
import type { DeviceStore } from './device-store.js';

/** What the confirmation of a device needs of a client. */
export interface DeviceContext {
  readonly config: ResolvedConfig;
  readonly send: Send;
  readonly devices: DeviceStore;
}

export interface NewDevice {
  readonly id: string;
  readonly confirmationNecessary: boolean;
}
