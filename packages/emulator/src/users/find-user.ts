import type { Client, Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { userNotFound } from '../protocol/refusals.js';

/** Builds the key of a user in {@link Pool.users}. */
export function userKey(pool: Pool, name: string): string {
  return ignoresCase(pool) ? name.toLowerCase() : name;
}

/** Finds a user by username or by an alias that the pool signs in with: email, phone number or preferred username. */
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
 * @returns `undefined` for an unknown user if the client prevents user existence errors.
 * @throws ServiceError UserNotFoundException if it doesn't.
 */
export function findUserQuietly(pool: Pool, client: Client, name: string, message: string): User | undefined {
  const user = findUser(pool, name);
  if (!user && client.properties.PreventUserExistenceErrors !== 'ENABLED') {
    throw userNotFound(message);
  }
  return user;
}

/** Checks whether `value` names the user as an alias. Email and phone number must be verified. */
function holdsAlias(pool: Pool, user: User, attribute: string, value: string): boolean {
  const own = user.attributes.get(attribute);
  if (own === undefined || userKey(pool, own) !== userKey(pool, value)) return false;
  if (pool.properties.UsernameAttributes?.some((name) => name === attribute)) return true;
  return attribute === 'preferred_username' || user.attributes.get(`${attribute}_verified`) === 'true';
}

function ignoresCase(pool: Pool): boolean {
  return pool.properties.UsernameConfiguration?.CaseSensitive === false;
}
