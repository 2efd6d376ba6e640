import type { Client, Pool } from '../model/pool.js';

/**
 * Puts what was saved of a pool under a fresh one made from its description: users, keys and app clients come from before,
 * the properties that the description gives from now.
 */
export function restorePool(fresh: Pool, saved: Pool | undefined): Pool {
  if (!saved) return fresh;
  const described = [...fresh.clients.values()].map((client): Client => {
    const before = saved.clients.get(client.id);
    return { ...client, secret: before?.secret ?? client.secret, createdAt: before?.createdAt ?? client.createdAt };
  });
  const clients = new Map([...saved.clients, ...described.map((client) => [client.id, client] as const)]);
  return { ...saved, properties: fresh.properties, clients };
}
