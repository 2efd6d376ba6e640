import type { Client, Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { userNotFound } from '../protocol/refusals.js';

/** The key of a user in {@link Pool.users}. */
export function userKey(pool: Pool, name: string): string {
  return ignoresCase(pool) ? name.toLowerCase() : name;
}

/** Finds a user by name, by sub or, where the pool signs in by them, by e-mail address, phone number or preferred name. */
export function findUser(pool: Pool, name: string): User | undefined {
  const named = pool.users.get(userKey(pool, name));
  if (named) return named;
  const byAttribute = [...(pool.properties.UsernameAttributes ?? []), ...(pool.properties.AliasAttributes ?? [])];
  if (byAttribute.length === 0) return undefined;
  for (const user of pool.aliases.candidates(name)) {
    if (pool.users.get(userKey(pool, user.username)) !== user) continue;
    if (byAttribute.some((attribute) => holdsAlias(pool, user, attribute, name))) return user;
  }
  return undefined;
}

/**
 * Finds a user for an unauthenticated call.
 *
 * @throws ServiceError UserNotFoundException where the client lets one know; otherwise answers `undefined`.
 */
export function findUserQuietly(pool: Pool, client: Client, name: string, message: string): User | undefined {
  const user = findUser(pool, name);
  if (!user && client.properties.PreventUserExistenceErrors !== 'ENABLED') {
    throw userNotFound(message);
  }
  return user;
}

/** Whether `user` can be named by `value` of `attribute`: aliases count once they are verified. */
function holdsAlias(pool: Pool, user: User, attribute: string, value: string): boolean {
  const own = user.attributes.get(attribute);
  if (own === undefined || userKey(pool, own) !== userKey(pool, value)) return false;
  if (pool.properties.UsernameAttributes?.some((name) => name === attribute)) return true;
  return attribute === 'preferred_username' || user.attributes.get(`${attribute}_verified`) === 'true';
}

function ignoresCase(pool: Pool): boolean {
  return pool.properties.UsernameConfiguration?.CaseSensitive === false;
}
