import type { Grant } from '../model/grant.js';
import type { Client } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { randomUuid } from '../random/random-uuid.js';
import { tokenValidity } from './validity.js';

/** Opens a grant for a finished sign-in and drops those that have run out. */
export function openGrant(service: Service, client: Client, user: User, deviceKey: string | undefined): Grant {
  const now = service.now();
  // Grants are in order of age, so the first that still lives ends the search.
  for (const [id, grant] of user.grants) {
    if (grant.expiresAt > now) break;
    user.grants.delete(id);
  }
  const grant: Grant = {
    id: randomUuid(service.random),
    clientId: client.id,
    authTime: Math.floor(now / 1000),
    expiresAt: now + tokenValidity(client).refresh * 1000,
    deviceKey,
    rotation: 0,
    previousUntil: 0,
  };
  user.grants.set(grant.id, grant);
  return grant;
}
