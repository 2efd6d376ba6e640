import type { Client, Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { ServiceError, userNotFound } from '../protocol/refusals.js';

/** Builds the key of a user in {@link Pool.users}. */
export function userKey(pool: Pool, name: string): string {
  return ignoresCase(pool) ? name.toLowerCase() : name;
}

/**
 * Finds a user by username, by `sub`, or by an alias that the pool signs in with: email, phone number or preferred username.
 */
export function findUser(pool: Pool, name: string): User | undefined {
  return pool.users.get(userKey(pool, name)) ?? findNamesakes(pool, name).next().value;
}

/** Finds the users of a pool who have `name` as their `sub` or as an alias. */
function* findNamesakes(pool: Pool, name: string): Generator<User, undefined> {
  for (const user of pool.aliases.candidates(name)) {
    if (pool.users.get(userKey(pool, user.username)) !== user) continue;
    const isAlias = (attribute: string) => holdsAlias(pool, user.attributes, attribute, name);
    if (user.sub === name || signInAttributes(pool).some(isAlias)) yield user;
  }
  return undefined;
}

/** Lists the attributes that can stand in for the username. */
function signInAttributes({ properties }: Pool): readonly string[] {
  return [...(properties.UsernameAttributes ?? []), ...(properties.AliasAttributes ?? [])];
}

/**
 * Checks that no other user signs in with a name that `next` would give to the user. An attribute that is an alias counts
 * once it is verified.
 *
 * @param force makes the other user's email or phone number unverified, so that it is free. It can't free a username.
 * @throws ServiceError AliasExistsException.
 */
export function claimNames(pool: Pool, user: User, next: ReadonlyMap<string, string>, force: boolean): void {
  for (const attribute of signInAttributes(pool)) {
    const value = next.get(attribute);
    if (value === undefined || !holdsAlias(pool, next, attribute, value)) continue;
    const named = pool.users.get(userKey(pool, value));
    const others = [...(named ? [named] : []), ...findNamesakes(pool, value)].filter((other) => other !== user);
    for (const other of others) {
      const isFree = force && isOptional(pool, attribute) && holdsAlias(pool, other.attributes, attribute, value);
      if (!isFree) {
        throw new ServiceError('AliasExistsException', `An account with the given ${attribute} already exists.`);
      }
      other.attributes.set(`${attribute}_verified`, 'false');
    }
  }
}

/** Returns true for an alias that a user can lose and still sign in. */
function isOptional({ properties }: Pool, attribute: string): boolean {
  return attribute !== 'preferred_username' && !properties.UsernameAttributes?.some((name) => name === attribute);
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

/** Checks whether `value` is an alias of a user with these attributes. Email and phone number must be verified. */
function holdsAlias(pool: Pool, attributes: ReadonlyMap<string, string>, attribute: string, value: string): boolean {
  const own = attributes.get(attribute);
  if (own === undefined || userKey(pool, own) !== userKey(pool, value)) return false;
  return !isOptional(pool, attribute) || attributes.get(`${attribute}_verified`) === 'true';
}

function ignoresCase(pool: Pool): boolean {
  return pool.properties.UsernameConfiguration?.CaseSensitive === false;
}
