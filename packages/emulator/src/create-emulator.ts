import { createAnswerer } from './answerer/create-answerer.js';
import { createFetch } from './answerer/create-fetch.js';
import { createRequestHandler, type EmulatorRequestHandler } from './answerer/request-handler.js';
import { type Wait, wait } from './control/apply-faults.js';
import { createClock, type EmulatorClock } from './control/clock.js';
import { createEmulatorPool, type EmulatorPool, type PoolIds, poolIds } from './control/emulator-pool.js';
import { createEmulatorUsers, type EmulatorUsers } from './control/emulator-users.js';
import { createFaults, type Faults } from './control/faults.js';
import { type SeedGroup, type SeedUser, seedGroup, seedUser } from './control/seed.js';
import { type ImportedPools, readPools, restorePool } from './data/saved-pools.js';
import { createSaver, type EmulatorStore } from './data/saver.js';
import { createOutbox, type Outbox } from './model/outbox.js';
import type { Client, Pool } from './model/pool.js';
import type { PoolDescription } from './model/pool-description.js';
import type { Service } from './model/service.js';
import { createPool } from './pool/create-pool.js';
import { defaultPool } from './pool/default-pool.js';
import { createAccess } from './protocol/cors.js';
import type { WireAnswerer } from './protocol/wire.js';
import { bufferedRandom, type RandomSource } from './random/random-source.js';
import { createSessionStore } from './sign-in/session-store.js';
import { createKeyStore } from './tokens/key-store.js';
import { createTriggers } from './triggers/create-triggers.js';
import { describeMissingTriggers, listMissingTriggers, type TriggerFunctions } from './triggers/functions.js';

/** The options of {@link createEmulator}. */
export interface EmulatorOptions {
  /** The pool to run; by default the first one of `imported`, or else {@link defaultPool}. */
  readonly pool?: PoolDescription;
  /** Pools that exist from the start and again after a reset, as `readCognitoLocal` reads them. Those in `store` go before them. */
  readonly imported?: ImportedPools;
  /** Users and groups that exist from the start and again after a reset. */
  readonly seed?: { readonly users?: readonly SeedUser[]; readonly groups?: readonly SeedGroup[] };
  /** The clock to follow, epoch milliseconds; `Date` by default. */
  readonly clock?: { now(): number };
  /** The source of IDs, codes and secrets; WebCrypto by default. See `seededRandom`. */
  readonly random?: RandomSource;
  /** The `iss` claim of tokens; `https://cognito-idp.<region>.amazonaws.com/<pool id>` by default. */
  readonly issuer?: string;
  /** The RS256 key of the pool, a private JWK; generated on first use by default. Share one to speed up tests. */
  readonly signingKey?: JsonWebKey;
  /**
   * The origins of pages that may call the emulator through a server, besides those of this machine, such as
   * `http://app.test:3000`; `*` for all. Requests to their host names are answered too.
   */
  readonly allowOrigins?: readonly string[];
  /** The Lambda functions of the pools, such as `{ preSignUp: async (event) => event }`; none by default. */
  readonly triggers?: TriggerFunctions;
  /** Called with what a developer should know, such as triggers of the pool that have no function. */
  readonly onWarning?: (message: string) => void;
  /** A place to keep users, devices and keys between runs; none by default. */
  readonly store?: EmulatorStore;
  /** The wait of a latency fault; real time by default. */
  readonly wait?: Wait;
  /** The time until ListUserSessions shows a change, seconds; 0 by default. AWS takes a few seconds. */
  readonly sessionListLag?: number;
  /** Called with defects of the emulator itself. Callers of the service get an InternalErrorException. */
  readonly onDefect?: (error: unknown) => void;
}

/** A user pool in this process. */
export interface Emulator {
  /** Answers every request: the AWS protocol, JWKS and the side channel under `/_emulator/`. For your own server. */
  readonly answer: WireAnswerer;
  /** {@link answer} with the signature of the global `fetch`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** The `requestHandler` for a client of the AWS SDK for JavaScript v3. */
  readonly requestHandler: EmulatorRequestHandler;
  /** The messages that would have been delivered. */
  readonly outbox: Outbox;
  readonly clock: EmulatorClock;
  readonly faults: Faults;
  readonly pool: EmulatorPool;
  readonly users: EmulatorUsers;
  /** Lists every app client of every pool. */
  pools(): readonly PoolIds[];
  /** Returns to the seed: resets users, sessions, messages, faults, settings and clock. Signing keys stay. */
  reset(): Promise<void>;
}

/**
 * Creates an Amazon Cognito user pool in this process, in Node or in a page.
 *
 * @throws ServiceError if the description of the pool has properties that Cognito refuses; Error for a wrong `allowOrigins`.
 *
 * @example
 * const emulator = createEmulator({ seed: { users: [{ username: 'ann', password: 'Corr3ct-Horse!' }] } });
 * const response = await emulator.fetch('http://cognito.test', { method: 'POST', headers, body });
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { pool: description = defaultPool, seed, random = bufferedRandom(), issuer } = options;
  const { clock, restart } = createClock(options.clock ?? Date);
  const faults = createFaults();
  const onWarning = options.onWarning ?? (() => {});
  const service: Service = {
    now: clock.now,
    random,
    pools: new Map(),
    sessions: createSessionStore(clock.now, random),
    keys: createKeyStore(),
    outbox: createOutbox(),
    triggers: createTriggers(options.triggers ?? {}, onWarning),
    sessionListLag: (options.sessionListLag ?? 0) * 1000,
    issuerOf: (pool) => issuer ?? `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`,
  };

  const imported = options.imported === undefined ? [] : readPools(options.imported.saved);
  const saved = options.store?.saved === undefined ? [] : readPools(options.store.saved);
  for (const pool of [...imported, ...saved]) service.pools.set(pool.id, pool);
  const main = options.pool === undefined ? imported[0] : undefined;
  const fresh = main ?? createPool(description, random, clock.now());
  const before = saved.find(({ id }) => id === fresh.id);
  let current = main ? (before ?? main) : restorePool(fresh, before);
  current.signingKey ??= options.signingKey;
  if (before) service.pools.set(current.id, current);
  else fill(current);
  const missing = listMissingTriggers(current.properties.LambdaConfig ?? {}, options.triggers ?? {});
  if (missing.length > 0) onWarning(describeMissingTriggers(missing));
  const save = createSaver(options.store, () => service.pools.values());

  /** Creates the groups and users of the seed. @throws ServiceError if one doesn't fit the pool. */
  function fill(pool: Pool): void {
    service.pools.set(pool.id, pool);
    for (const group of seed?.groups ?? []) seedGroup(service, pool, group);
    for (const user of seed?.users ?? []) seedUser(service, pool, user);
  }

  /** Creates the described pool anew, with the IDs that were generated for it. */
  function createAgain(userPoolId: string): Pool {
    const fresh = createPool({ ...description, userPoolId }, random, clock.now());
    return { ...fresh, clients: keepClientIds(fresh, current) };
  }

  async function reset(): Promise<void> {
    restart();
    service.pools.clear();
    service.sessions.clear();
    service.outbox.clear();
    faults.clear();
    const { id, secret, signingKey, deviceGroupKey } = current;
    const again = options.imported === undefined ? [] : readPools(options.imported.saved);
    for (const pool of again) service.pools.set(pool.id, pool);
    const fresh = main ? again[0] : undefined;
    current = { ...(fresh ?? createAgain(id)), secret, signingKey, deviceGroupKey };
    fill(current);
  }

  const answer = createAnswerer(service, {
    faults,
    wait: options.wait ?? wait,
    save,
    onDefect: options.onDefect ?? (() => {}),
    sideChannel: () => emulator,
    access: createAccess(options.allowOrigins ?? []),
  });
  const emulator: Emulator = {
    answer,
    fetch: createFetch(answer),
    requestHandler: createRequestHandler((request) => emulator.fetch(request)),
    outbox: service.outbox,
    clock,
    faults,
    users: createEmulatorUsers(service, () => current),
    pool: createEmulatorPool(() => current),
    pools: () => [...service.pools.values()].flatMap(poolIds),
    reset,
  };
  return emulator;
}

/** Keeps generated client IDs and secrets across a reset. */
function keepClientIds(fresh: Pool, before: Pool): Map<string, Client> {
  const kept = [...before.clients.values()];
  const clients = [...fresh.clients.values()].map((client, index) => {
    const { id = client.id, secret = client.secret } = kept[index] ?? {};
    return { ...client, id, secret };
  });
  return new Map(clients.map((client) => [client.id, client]));
}
