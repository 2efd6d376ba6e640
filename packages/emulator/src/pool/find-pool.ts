import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { clientNotFound, ServiceError, userNotFound } from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';

/** Finds a pool. @throws ServiceError ResourceNotFoundException. */
export function findPool(service: Service, id: string): Pool {
  const pool = service.pools.get(id);
  if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return pool;
}

/** Finds an app client of a given pool. @throws ServiceError ResourceNotFoundException. */
export function findPoolClient(service: Service, poolId: string, clientId: string): { pool: Pool; client: Client } {
  const pool = findPool(service, poolId);
  const client = pool.clients.get(clientId);
  if (!client) throw clientNotFound(clientId);
  return { pool, client };
}

/** Finds a user of a given pool. @throws ServiceError ResourceNotFoundException or UserNotFoundException. */
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

/** Finds an app client in any pool. @throws ServiceError ResourceNotFoundException. */
export function findClient(service: Service, clientId: string): ClientOfPool {
  for (const pool of service.pools.values()) {
    const client = pool.clients.get(clientId);
    if (client) return { pool, client };
  }
  throw clientNotFound(clientId);
}
