import { createAnswerer } from './answerer/create-answerer.js';
import { createFetch } from './answerer/create-fetch.js';
import { createRequestHandler, type EmulatorRequestHandler } from './answerer/request-handler.js';
import { type Wait, wait } from './control/apply-faults.js';
import { createClock, type EmulatorClock } from './control/clock.js';
import { type EmulatorPool, type PoolIds, readPoolSettings, writePoolSettings } from './control/emulator-pool.js';
import { createEmulatorUsers, type EmulatorUsers } from './control/emulator-users.js';
import { createFaults, type Faults } from './control/faults.js';
import { type SeedUser, seedUser } from './control/seed.js';
import { readPools, restorePool } from './data/saved-pools.js';
import { createSaver, type EmulatorStore } from './data/saver.js';
import { createOutbox, type Outbox } from './model/outbox.js';
import type { Client, Pool } from './model/pool.js';
import type { PoolDescription } from './model/pool-description.js';
import type { Service } from './model/service.js';
import { createPool } from './pool/create-pool.js';
import { defaultPool } from './pool/default-pool.js';
import type { WireAnswerer } from './protocol/wire.js';
import { type RandomSource, stockedRandom } from './random/random-source.js';
import { createSessionStore } from './sign-in/session-store.js';
import { createKeyStore } from './tokens/key-store.js';

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

/**
 * Makes an Amazon Cognito user pool in this process, in Node or in a page.
 *
 * @throws ServiceError when the description of the pool holds properties that Cognito refuses.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { pool: description = defaultPool, seed, random = stockedRandom(), issuer } = options;
  const { clock, restart } = createClock(options.clock ?? Date);
  const faults = createFaults();
  const service: Service = {
    now: clock.now,
    random,
    pools: new Map(),
    sessions: createSessionStore(clock.now, random),
    keys: createKeyStore(),
    outbox: createOutbox(),
    issuerOf: (pool) => issuer ?? `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`,
  };

  const saved = options.store?.saved === undefined ? [] : readPools(options.store.saved);
  for (const pool of saved) service.pools.set(pool.id, pool);
  const fresh = createPool(description, random, clock.now());
  const before = service.pools.get(fresh.id);
  let current = restorePool(fresh, before);
  current.signingKey ??= options.signingKey;
  if (before) service.pools.set(current.id, current);
  else fill(current);
  const save = createSaver(options.store, () => service.pools.values());

  /** Throws for a seed that does not fit. */
  function fill(pool: Pool): void {
    service.pools.set(pool.id, pool);
    for (const user of seed?.users ?? []) seedUser(service, pool, user);
  }

  async function reset(): Promise<void> {
    restart();
    service.pools.clear();
    service.sessions.clear();
    service.outbox.clear();
    faults.clear();
    const { id, secret, signingKey, deviceGroupKey } = current;
    const fresh = createPool({ ...description, userPoolId: id }, random, clock.now());
    current = { ...fresh, clients: firstClients(fresh, current), secret, signingKey, deviceGroupKey };
    fill(current);
  }

  const answer = createAnswerer(service, {
    faults,
    wait: options.wait ?? wait,
    save,
    onDefect: options.onDefect ?? (() => {}),
    sideChannel: () => emulator,
  });
  const emulator: Emulator = {
    answer,
    fetch: createFetch(answer),
    requestHandler: createRequestHandler((request) => emulator.fetch(request)),
    outbox: service.outbox,
    clock,
    faults,
    users: createEmulatorUsers(service, () => current),
    pool: {
      userPoolId: current.id,
      userPoolClientId: firstClient(current)?.id ?? '',
      name: current.properties.UserPoolName ?? '',
      region: current.region,
      clientSecret: firstClient(current)?.secret,
      get settings() {
        return readPoolSettings(current);
      },
      configure: (settings) => writePoolSettings(current, settings),
    },
    pools: () => [...service.pools.values()].flatMap(idsOf),
    reset,
  };
  return emulator;
}

function firstClient(pool: Pool): Client | undefined {
  return pool.clients.values().next().value;
}

/** Ids and secrets that were made up stay the same after a reset. */
function firstClients(fresh: Pool, before: Pool): Map<string, Client> {
  const kept = [...before.clients.values()];
  const clients = [...fresh.clients.values()].map((client, index) => {
    const { id = client.id, secret = client.secret } = kept[index] ?? {};
    return { ...client, id, secret };
  });
  return new Map(clients.map((client) => [client.id, client]));
}

function idsOf(pool: Pool): PoolIds[] {
  const name = pool.properties.UserPoolName ?? '';
  return [...pool.clients.keys()].map((userPoolClientId) => ({ userPoolId: pool.id, userPoolClientId, name }));
}
