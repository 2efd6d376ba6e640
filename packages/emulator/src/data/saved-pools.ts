import { AliasIndex } from '../model/alias-index.js';
import type { Client, Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { fromBase64, toBase64 } from '../protocol/bytes.js';

const version = 1;

/** Pools that another emulator wrote, as `createEmulator` takes them. */
export interface ImportedPools {
  /** The pools. The text is opaque. */
  readonly saved: string;
  /** The parts that were not taken or that Cognito would refuse: one line each, with its name. */
  readonly notes: readonly string[];
}

/** Serializes pools with their users, devices, keys and app clients. Sessions and messages are not saved. */
export function writePools(pools: Iterable<Pool>): string {
  return JSON.stringify({ version, pools: [...pools] }, (_key, value: unknown) => {
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
    return isPlain(value) ? renameKeys(value, (key) => (key.startsWith('$') ? `$${key}` : key)) : value;
  });
}

// The replacer's marks have one $. A key of a user that starts with $ gets one more, so it can't be taken for a mark.
function renameKeys(value: object, rename: (key: string) => string): object {
  if (!Object.keys(value).some((key) => key.startsWith('$'))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [rename(key), member]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses the output of {@link writePools}. @throws Error if another version wrote it. */
export function readPools(text: string): Pool[] {
  const read: { version?: unknown; pools: Pool[] } = JSON.parse(text, (_key, value: unknown) => {
    if (!isPlain(value)) return value;
    if (Object.hasOwn(value, '$map')) return new Map(Reflect.get(value, '$map') as [unknown, unknown][]);
    if (Object.hasOwn(value, '$set')) return new Set(Reflect.get(value, '$set') as unknown[]);
    if (Object.hasOwn(value, '$bytes')) return fromBase64(String(Reflect.get(value, '$bytes')));
    return renameKeys(value, (key) => (key.startsWith('$$') ? key.slice(1) : key));
  });
  if (read.version === version) {
    return read.pools.map((pool) => {
      const users = new Map([...pool.users].map(([key, user]) => [key, upgrade(user)] as const));
      return {
        ...pool,
        groups: pool.groups ?? new Map(),
        resourceServers: pool.resourceServers ?? new Map(),
        domains: pool.domains ?? new Map(),
        identityProviders: pool.identityProviders ?? new Map(),
        users,
        aliases: new AliasIndex(users.values()),
      };
    });
  }
  throw new Error(
    `The data was written by another version of the emulator (format ${String(read.version)}, not ${version}).`,
  );
}

/** Adds what earlier versions did not save. */
function upgrade(user: User): User {
  return {
    ...user,
    passkeys: user.passkeys ?? new Map(),
    groups: user.groups ?? new Set(),
    mfa: { ...user.mfa, passkey: user.mfa.passkey ?? false },
    ssoSessions: user.ssoSessions ?? new Map(),
    endedSessions: user.endedSessions ?? [],
  };
}

/** Merges a saved pool into a fresh one: users, keys, app clients, groups and identity providers from the saved pool, what is described from the fresh one. */
export function restorePool(fresh: Pool, saved: Pool | undefined): Pool {
  if (!saved) return fresh;
  const described = [...fresh.clients.values()].map((client): Client => {
    const before = saved.clients.get(client.id);
    return { ...client, secret: before?.secret ?? client.secret, createdAt: before?.createdAt ?? client.createdAt };
  });
  const clients = new Map([...saved.clients, ...described.map((client) => [client.id, client] as const)]);
  const groups = new Map(saved.groups);
  for (const [name, group] of fresh.groups) {
    groups.set(name, { ...group, createdAt: saved.groups.get(name)?.createdAt ?? group.createdAt });
  }
  const identityProviders = new Map(saved.identityProviders);
  for (const [name, provider] of fresh.identityProviders) {
    const { createdAt } = saved.identityProviders.get(name) ?? provider;
    identityProviders.set(name, { ...provider, createdAt });
  }
  // A pool has one domain of each kind, so described domains replace the saved ones.
  const domains = fresh.domains.size > 0 ? fresh.domains : saved.domains;
  const { properties, sessionConfiguration } = fresh;
  return { ...saved, properties, sessionConfiguration, clients, groups, identityProviders, domains };
}
