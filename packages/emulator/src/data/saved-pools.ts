import { AliasIndex } from '../model/alias-index.js';
import type { Client, Pool } from '../model/pool.js';
import { fromBase64, toBase64 } from '../protocol/bytes.js';

const version = 1;

/** Serializes pools with their users, devices, keys and app clients. Sessions and messages are not saved. */
export function writePools(pools: Iterable<Pool>): string {
  return JSON.stringify({ version, pools: [...pools] }, (_key, value: unknown) => {
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
    return value;
  });
}

/** Parses the output of {@link writePools}. @throws Error if another version wrote it. */
export function readPools(text: string): Pool[] {
  const read: { version?: unknown; pools: Pool[] } = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
    if ('$set' in value) return new Set(value.$set as unknown[]);
    if ('$bytes' in value) return fromBase64(String(value.$bytes));
    return value;
  });
  if (read.version === version) {
    return read.pools.map((pool) => ({ ...pool, aliases: new AliasIndex(pool.users.values()) }));
  }
  throw new Error(
    `The data was written by another version of the emulator (format ${String(read.version)}, not ${version}).`,
  );
}

/** Merges a saved pool into a fresh one: users, keys and app clients from the saved pool, properties from the fresh one. */
export function restorePool(fresh: Pool, saved: Pool | undefined): Pool {
  if (!saved) return fresh;
  const described = [...fresh.clients.values()].map((client): Client => {
    const before = saved.clients.get(client.id);
    return { ...client, secret: before?.secret ?? client.secret, createdAt: before?.createdAt ?? client.createdAt };
  });
  const clients = new Map([...saved.clients, ...described.map((client) => [client.id, client] as const)]);
  return { ...saved, properties: fresh.properties, clients };
}
