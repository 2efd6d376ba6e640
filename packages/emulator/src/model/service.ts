import type { RandomSource } from '../random/random-source.js';
import type { KeyStore } from './keys.js';
import type { WritableOutbox } from './outbox.js';
import type { Pool } from './pool.js';
import type { SessionStore } from './session.js';
import type { Triggers } from './triggers.js';

/** The state and the sources that every operation works on. */
export interface Service {
  /** Epoch milliseconds on the emulator's clock. */
  readonly now: () => number;
  readonly random: RandomSource;
  readonly pools: Map<string, Pool>;
  readonly sessions: SessionStore;
  readonly keys: KeyStore;
  readonly outbox: WritableOutbox;
  readonly triggers: Triggers;
  /** The time until ListUserSessions shows a session that began or hides one that ended, milliseconds. */
  readonly sessionListLag: number;
  /** The `iss` claim of a pool's tokens. */
  readonly issuerOf: (pool: Pool) => string;
}
