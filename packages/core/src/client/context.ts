import type { ResolvedConfig } from '../connection/config.js';
import type { AuthEvents } from '../connection/events.js';
import type { Send } from '../connection/send.types.js';
import type { DeviceStore } from '../devices/device-store.js';
import type { SessionTokens } from '../session/session-tokens.types.js';
import type { TokenStore } from '../session/token-store.js';
import type { PendingStore } from '../sign-in/pending-store.js';
import type { Transport } from '../transport/transport.js';

/** What a client has before it talks to Cognito. */
export interface EarlyContext {
  readonly config: ResolvedConfig;
  readonly transport: Transport;
  readonly events: AuthEvents;
  readonly devices: DeviceStore;
  readonly tokens: TokenStore;
  readonly pendings: PendingStore;
}

/** What the verbs of one client share. */
export interface ClientContext extends EarlyContext {
  readonly send: Send;
  readonly tokens: SessionTokens;
}
