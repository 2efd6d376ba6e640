import type { ResolvedConfig } from './config.js';
import type { AuthEvents } from './events.js';
import type { Send } from './sender.js';

/** The parts that the requests of one client share. A feature takes the ones that it uses. */
export interface ConnectionContext {
  readonly config: ResolvedConfig;
  readonly send: Send;
  readonly events: AuthEvents;
}
