import type { ResolvedConfig } from './config.js';
import type { AuthEvents } from './events.js';
import type { Send } from './sender.js';

/** The parts that all requests of a client share. A feature takes only the parts that it uses. */
export interface ConnectionContext {
  readonly config: ResolvedConfig;
  readonly send: Send;
  readonly events: AuthEvents;
}
