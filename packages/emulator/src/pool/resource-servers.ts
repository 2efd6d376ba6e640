import type { Pool, ResourceServer } from '../model/pool.js';
import { list, structure, text } from '../protocol/members.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';

/** The most resource servers of a pool. */
const limit = 25;

/** The identifier of a resource server, as a member. */
export const resourceServerId = text({ required: true, min: 1, max: 256, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' });

/** A resource server as CreateResourceServer and UpdateResourceServer describe it. */
export const resourceServerMembers = {
  Name: text({ required: true, min: 1, max: 256, pattern: '[\\w\\s+=,.@-]+' }),
  Scopes: list(
    structure(
      {
        ScopeName: text({ required: true, min: 1, max: 256, pattern: '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+' }),
        ScopeDescription: text({ required: true, min: 1, max: 256 }),
      },
      { required: true },
    ),
    { max: 100 },
  ),
} as const;

/** Finds a resource server. @throws ServiceError ResourceNotFoundException. */
export function findResourceServer(pool: Pool, identifier: string): ResourceServer {
  const server = pool.resourceServers.get(identifier);
  if (server) return server;
  throw new ServiceError('ResourceNotFoundException', `Resource server ${identifier} does not exist.`);
}

/** Adds a resource server to a pool. @throws ServiceError InvalidParameterException, LimitExceededException (unsure: its message). */
export function addResourceServer(pool: Pool, server: ResourceServer): void {
  const { Identifier } = server;
  if (pool.resourceServers.has(Identifier)) {
    throw invalidParameter(`${Identifier} already exists in user pool ${pool.id}.`);
  }
  if (pool.resourceServers.size >= limit) {
    throw new ServiceError(
      'LimitExceededException',
      'The limit for the number of resource servers in the user pool has been exceeded.',
    );
  }
  pool.resourceServers.set(Identifier, server);
}

/** Describes a resource server as ResourceServerType. */
export function describeResourceServer(pool: Pool, server: ResourceServer): Readonly<Record<string, unknown>> {
  return { UserPoolId: pool.id, ...server };
}
