import type { DeviceStore } from '../devices/device-store.js';
import type { TokenStore } from '../session/token-store.js';
import type { PendingStore } from '../sign-in/pending-store.js';
import type { ResolvedConfig } from './config.js';
import type { AuthEvents } from './events.js';
import type { LoadCode } from './load-code.js';
import type { Send } from './send.types.js';

/** What the verbs of one client share. */
export interface ClientContext {
  readonly config: ResolvedConfig;
  readonly send: Send;
  readonly load: LoadCode;
  readonly events: AuthEvents;
  readonly devices: DeviceStore;
  readonly tokens: TokenStore;
  readonly pendings: PendingStore;
}
