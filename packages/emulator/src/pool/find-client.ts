import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { sameText, toBase64, utf8 } from '../protocol/bytes.js';
import { ServiceError } from '../protocol/service-error.js';

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
  throw new ServiceError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
}

/**
 * Checks SECRET_HASH, Base64(HMAC-SHA256(secret, name || client id)), for a client that has a secret.
 *
 * @param names the names the client may have used: what the user typed and how the pool stores it.
 * @throws ServiceError NotAuthorizedException.
 */
export function checkSecretHash(
  client: Client,
  names: readonly string[],
  secretHash: string | undefined,
  wrong = `Unable to verify secret hash for client ${client.id}`,
): void {
  if (client.secret === undefined) return;
  if (secretHash === undefined) {
    throw new ServiceError(
      'NotAuthorizedException',
      `Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
  }
  for (const name of names) {
    const mac = hmac(sha256, utf8(client.secret), utf8(name + client.id));
    if (sameText(toBase64(mac), secretHash)) return;
  }
  throw new ServiceError('NotAuthorizedException', wrong);
}
