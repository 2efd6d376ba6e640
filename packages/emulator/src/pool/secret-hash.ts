import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Client } from '../model/pool.js';
import { sameText, toBase64, utf8 } from '../protocol/bytes.js';
import { notAuthorized } from '../protocol/refusals.js';

/**
 * Checks SECRET_HASH, Base64(HMAC-SHA256(secret, name || client id)), if the client has a secret.
 *
 * @param names the names that the hash may be computed from: as the user typed it, and as stored.
 * @param wrong the message for a wrong hash.
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
    throw notAuthorized(`Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  }
  for (const name of names) {
    const mac = hmac(sha256, utf8(client.secret), utf8(name + client.id));
    if (sameText(toBase64(mac), secretHash)) return;
  }
  throw notAuthorized(wrong);
}
