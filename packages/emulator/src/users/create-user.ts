import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { type AttributeType, newUser, type User } from '../model/user.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { checkRequiredAttributes, readAttributes, writeAttributes } from './attributes.js';
import { checkPasswordPolicy } from './check-password-policy.js';
import { findUser, userKey } from './find-user.js';
import { makePassword } from './passwords.js';

/** The input of {@link createUser}. */
export interface NewUser {
  readonly username: string;
  readonly password: string;
  readonly attributes: readonly AttributeType[];
  /** An administrator may omit required attributes and set the `_verified` ones. */
  readonly by?: 'user' | 'administrator';
}

/**
 * Creates an unconfirmed user.
 *
 * @throws ServiceError UsernameExistsException, InvalidPasswordException or InvalidParameterException.
 */
export function createUser(
  service: Service,
  pool: Pool,
  { username, password, attributes, by = 'user' }: NewUser,
): User {
  const named = nameAttributes(pool, username);
  const written = readAttributes(pool, [...attributes, ...named], by);
  if (findUser(pool, username)) {
    const taken = by === 'user' ? 'User already exists' : 'User account already exists';
    throw new ServiceError('UsernameExistsException', taken);
  }
  checkPasswordPolicy(pool, password);
  if (by === 'user') checkRequiredAttributes(pool, written);
  const user = newUser(named.length > 0 ? undefined : username, service.random, service.now());
  writeAttributes(pool, user, written, service.now());
  pool.users.set(userKey(pool, user.username), user);
  user.password = makePassword(pool, user.username, password, service.random);
  return user;
}

/**
 * Turns the name into an attribute if the pool signs in with email addresses or phone numbers; the username is generated then.
 *
 * @throws ServiceError InvalidParameterException if the name is neither.
 */
function nameAttributes(pool: Pool, username: string): AttributeType[] {
  const by = pool.properties.UsernameAttributes ?? [];
  if (by.length === 0) return [];
  if (by.includes('email') && username.includes('@')) return [{ Name: 'email', Value: username }];
  if (by.includes('phone_number') && username.startsWith('+')) return [{ Name: 'phone_number', Value: username }];
  const wanted = by.map((name) => (name === 'email' ? 'an email' : 'a phone number')).join(' or ');
  throw invalidParameter(`Username should be ${wanted}.`);
}
