import type { ResolvedConfig } from '../client/config.js';
import type { Send } from '../client/send.types.js';
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
