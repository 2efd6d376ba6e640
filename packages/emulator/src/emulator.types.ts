import type { EmulatorRequestHandler } from './answerer/request-handler.js';
import type { EmulatorClock } from './control/clock.js';
import type { EmulatorUsers } from './control/emulator-users.js';
import type { Faults } from './control/faults.js';
import type { EmulatorPool, PoolIds } from './control/pool-settings.js';
import type { SeedUser } from './control/seed.js';
import type { Wait } from './control/wait.js';
import type { EmulatorStore } from './data/store.types.js';
import type { Outbox } from './model/outbox.js';
import type { PoolDescription } from './model/pool-description.js';
import type { WireAnswerer } from './protocol/wire.types.js';
import type { RandomSource } from './random/random-source.js';

/** How to make an emulator; every part has a default. */
export interface EmulatorOptions {
  /** The pool to run; the demo pool by default. */
  readonly pool?: PoolDescription;
  /** Users that exist from the start, and again after a reset. */
  readonly seed?: { readonly users?: readonly SeedUser[] };
  /** The time, epoch milliseconds; `Date` by default. */
  readonly clock?: { now(): number };
  /** Where ids, codes and secrets come from; WebCrypto by default. See `seededRandom`. */
  readonly random?: RandomSource;
  /** `iss` of the tokens in place of `https://cognito-idp.<region>.amazonaws.com/<pool id>`. */
  readonly issuer?: string;
  /** The RS256 key of the pool, a private JWK; made when the first token needs it. Sharing one saves tests that work. */
  readonly signingKey?: JsonWebKey;
  /** Keeps users, devices and keys; in memory alone by default. */
  readonly store?: EmulatorStore;
  /** How a latency fault waits; real time by default. */
  readonly wait?: Wait;
  /** Told of defects of the emulator itself, which callers see as InternalErrorException. */
  readonly onDefect?: (error: unknown) => void;
}

/** A user pool in this process. */
export interface Emulator {
  /** The whole service: the AWS protocol, JWKS and the side channel under `/_emulator/`, for a server to carry. */
  readonly answer: WireAnswerer;
  /** {@link answer} in the place of the global `fetch`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** Takes the place of the AWS SDK's own `requestHandler`. */
  readonly requestHandler: EmulatorRequestHandler;
  /** What would have been delivered. */
  readonly outbox: Outbox;
  readonly clock: EmulatorClock;
  readonly faults: Faults;
  readonly pool: EmulatorPool;
  readonly users: EmulatorUsers;
  /** Every client of every pool. */
  pools(): readonly PoolIds[];
  /** Back to the start: users, sessions, messages, faults, settings and clock. Signing keys stay. */
  reset(): Promise<void>;
}
