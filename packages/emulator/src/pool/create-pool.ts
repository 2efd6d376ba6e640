import { addGroup } from '../groups/group-store.js';
import { AliasIndex } from '../model/alias-index.js';
import type { Client, Pool } from '../model/pool.js';
import type { PoolClientDescription, PoolDescription } from '../model/pool-description.js';
import { invalidParameter } from '../protocol/refusals.js';
import type { RandomSource } from '../random/random-source.js';
import { randomText } from '../random/random-text.js';
import { checkClientProperties, checkPoolProperties } from './check-properties.js';
import { addDomain } from './domains.js';
import { addIdentityProvider } from './identity-providers.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const lowerCase = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Creates an empty pool. @throws ServiceError InvalidParameterException for properties that Cognito refuses. */
export function createPool(description: PoolDescription, random: RandomSource, now: number): Pool {
  const id = description.userPoolId ?? `us-east-1_${randomText(random, letters, 9)}`;
  const [region, name, ...rest] = id.split('_');
  if (!region || !name || rest.length > 0) {
    throw invalidParameter(`"${id}" is not a user pool ID. Use one like us-east-1_EmuLatoR1.`);
  }
  checkPoolProperties(description.userPool);
  const pool: Pool = {
    id,
    region,
    properties: description.userPool,
    sessionConfiguration: description.sessionConfiguration,
    clients: new Map(),
    users: new Map(),
    aliases: new AliasIndex(),
    groups: new Map(),
    resourceServers: new Map(),
    domains: new Map(),
    identityProviders: new Map(),
    deviceGroupKey: `-${randomText(random, letters, 8)}`,
    secret: random(32),
    createdAt: now,
    modifiedAt: now,
    signingKey: undefined,
  };
  for (const group of description.groups ?? []) addGroup(pool, group, now);
  for (const domain of description.domains ?? []) addDomain([pool], pool, domain);
  for (const provider of description.identityProviders ?? []) addIdentityProvider(pool, provider, now);
  for (const client of description.clients) addClient(pool, client, random, now);
  return pool;
}

/** Adds an app client to a pool. @throws ServiceError InvalidParameterException for properties that Cognito refuses. */
export function addClient(pool: Pool, description: PoolClientDescription, random: RandomSource, now: number): Client {
  const { properties, clientSecret, userPoolClientId, sessionConfiguration } = description;
  checkClientProperties(properties);
  const client: Client = {
    id: userPoolClientId ?? randomText(random, lowerCase, 26),
    poolId: pool.id,
    secret: clientSecret ?? (properties.GenerateSecret ? randomText(random, lowerCase, 51) : undefined),
    properties,
    sessionConfiguration,
    createdAt: now,
    modifiedAt: now,
  };
  pool.clients.set(client.id, client);
  return client;
}
