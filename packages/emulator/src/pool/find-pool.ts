import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { clientNotFound, ServiceError, userNotFound } from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';

/** @throws ServiceError ResourceNotFoundException for an unknown pool. */
export function findPool(service: Service, id: string): Pool {
  const pool = service.pools.get(id);
  if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return pool;
}

/** @throws ServiceError ResourceNotFoundException for an unknown pool or client. */
export function findPoolClient(service: Service, poolId: string, clientId: string): { pool: Pool; client: Client } {
  const pool = findPool(service, poolId);
  const client = pool.clients.get(clientId);
  if (!client) throw clientNotFound(clientId);
  return { pool, client };
}

/** @throws ServiceError ResourceNotFoundException for an unknown pool, UserNotFoundException for an unknown user. */
export function findPoolUser(service: Service, poolId: string, username: string): { pool: Pool; user: User } {
  const pool = findPool(service, poolId);
  const user = findUser(pool, username);
  if (!user) throw userNotFound();
  return { pool, user };
}

/** An app client and its pool. */
export interface ClientOfPool {
  readonly pool: Pool;
  readonly client: Client;
}

/** @throws ServiceError ResourceNotFoundException for an unknown client. */
export function findClient(service: Service, clientId: string): ClientOfPool {
  for (const pool of service.pools.values()) {
    const client = pool.clients.get(clientId);
    if (client) return { pool, client };
  }
  throw clientNotFound(clientId);
}
