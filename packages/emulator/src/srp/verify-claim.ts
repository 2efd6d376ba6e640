import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64, sameBytes, utf8 } from '../protocol/bytes.js';
import { type ServerExchange, sharedKey } from './server-exchange.js';

/** What a client claims to know, as it travels in ChallengeResponses. */
export interface PasswordClaim {
  readonly group: string;
  readonly id: string;
  readonly secretBlock: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Whether the claim's signature, HMAC-SHA256(K, group || id || SECRET_BLOCK || TIMESTAMP), proves the password. */
export function verifyClaim(exchange: ServerExchange, claim: PasswordClaim): boolean {
  const key = sharedKey(exchange);
  const block = fromBase64(claim.secretBlock);
  const signature = fromBase64(claim.signature);
  if (!key || !block || !signature) return false;
  const message = concat(utf8(claim.group), utf8(claim.id), block, utf8(claim.timestamp));
  return sameBytes(hmac(sha256, key, message), signature);
}
