import { createAnswerer } from './answerer/create-answerer.js';
import { createFetch } from './answerer/create-fetch.js';
import { createRequestHandler } from './answerer/request-handler.js';
import { createClock } from './control/clock.js';
import { createEmulatorUsers } from './control/emulator-users.js';
import { createFaults } from './control/faults.js';
import { type PoolIds, readPoolSettings, writePoolSettings } from './control/pool-settings.js';
import { seedUser } from './control/seed.js';
import { wait } from './control/wait.js';
import { readPools } from './data/pools-text.js';
import { restorePool } from './data/restore-pool.js';
import { createSaver } from './data/saver.js';
import type { Emulator, EmulatorOptions } from './emulator.types.js';
import { createOutbox } from './model/outbox.js';
import type { Client, Pool } from './model/pool.js';
import type { Service } from './model/service.js';
import { createPool } from './pool/create-pool.js';
import { defaultPool } from './pool/default-pool.js';
import { stockedRandom } from './random/secure-random.js';
import { createSessionStore } from './sign-in/session-store.js';
import { createKeyStore } from './tokens/key-store.js';

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
