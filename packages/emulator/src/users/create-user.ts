import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { type AttributeType, newUser, type User } from '../model/user.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { checkRequiredAttributes, readAttributes, writeAttributes } from './attributes.js';
import { checkPasswordPolicy } from './check-password-policy.js';
import { findUser, userKey } from './find-user.js';
import { makePassword } from './passwords.js';

/** What a new user is made of. */
export interface NewUser {
  readonly username: string;
  readonly password: string;
  readonly attributes: readonly AttributeType[];
  /** An administrator may leave required attributes to the user's first sign-in, and may state that one is verified. */
  readonly by?: 'user' | 'administrator';
}

/**
 * Makes an unconfirmed user.
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
 * Where people sign in by e-mail address or phone number, the name they give is that attribute and the user name is made up.
 *
 * @throws ServiceError InvalidParameterException when the name is neither.
 */
function nameAttributes(pool: Pool, username: string): AttributeType[] {
  const by = pool.properties.UsernameAttributes ?? [];
  if (by.length === 0) return [];
  if (by.includes('email') && username.includes('@')) return [{ Name: 'email', Value: username }];
  if (by.includes('phone_number') && username.startsWith('+')) return [{ Name: 'phone_number', Value: username }];
  const wanted = by.map((name) => (name === 'email' ? 'an email' : 'a phone number')).join(' or ');
  throw invalidParameter(`Username should be ${wanted}.`);
}
