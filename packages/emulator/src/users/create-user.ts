import { joinAttachedGroups } from '../groups/group-store.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { type AttributeType, newUser, type User } from '../model/user.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { randomUuid } from '../random/random-text.js';
import { administrator, checkRequiredAttributes, readAttributes, type Writer, writeAttributes } from './attributes.js';
import { checkPasswordPolicy } from './check-password-policy.js';
import { findUser, userKey } from './find-user.js';
import { makePassword } from './passwords.js';

/** The input of {@link createUser}. */
export interface NewUser {
  readonly username: string;
  /** `undefined` for a user who signs in with codes only. */
  readonly password: string | undefined;
  readonly attributes: readonly AttributeType[];
  /** An administrator may omit required attributes. By default, a user without an app client. */
  readonly writer?: Writer;
  /** Marks the email and the phone number as verified. */
  readonly verified?: boolean;
  /** The attributes that PreSignUp verified. */
  readonly verify?: readonly string[];
  /** The `sub` that PreSignUp knows already. */
  readonly sub?: string;
  /** Takes an alias away from the user who has it. */
  readonly force?: boolean;
}

/**
 * Creates an unconfirmed user.
 *
 * @throws ServiceError UsernameExistsException, InvalidPasswordException or InvalidParameterException.
 */
export function createUser(
  service: Service,
  pool: Pool,
  {
    username,
    password,
    attributes,
    writer = { by: 'user' },
    verified = false,
    verify = [],
    sub,
    force = false,
  }: NewUser,
): User {
  const { by } = writer;
  const { named, written } = readNewAttributes(pool, { username, attributes, writer });
  if (verified) {
    for (const name of ['email', 'phone_number']) if (written.get(name)) written.set(`${name}_verified`, 'true');
  }
  for (const name of verify) {
    // Unsure: the message.
    if (!written.get(name)) throw invalidParameter(`Cannot verify ${name}: the user has none.`);
    written.set(`${name}_verified`, 'true');
  }
  if (findUser(pool, username)) {
    const taken = by === 'user' ? 'User already exists' : 'User account already exists';
    throw new ServiceError('UsernameExistsException', taken);
  }
  if (password !== undefined) checkPasswordPolicy(pool, password);
  if (by === 'user') checkRequiredAttributes(pool, written);
  const user = newUser(named.length > 0 ? undefined : username, sub ?? randomUuid(service.random), service.now());
  writeNames(pool, user, written, service.now(), { by, force });
  pool.users.set(userKey(pool, user.username), user);
  joinAttachedGroups(pool, user, username);
  if (password !== undefined) user.password = makePassword(pool, user.username, password, service.random);
  return user;
}

/**
 * Reads the attributes of a new user, and those that its name stands for.
 *
 * @throws ServiceError InvalidParameterException or NotAuthorizedException.
 */
function readNewAttributes(
  pool: Pool,
  { username, attributes, writer = { by: 'user' } }: Pick<NewUser, 'username' | 'attributes' | 'writer'>,
): { readonly named: readonly AttributeType[]; readonly written: Map<string, string> } {
  const named = nameAttributes(pool, username);
  const written = readAttributes(pool, attributes, writer);
  // Not up to the client's WriteAttributes: it is the username.
  for (const [name, value] of readAttributes(pool, named, administrator)) written.set(name, value);
  return { named, written };
}

/**
 * Checks a user who is about to be created, except for the name: PreSignUp sees one that is taken too.
 *
 * @returns what PreSignUp is told, and the `sub` that the user gets.
 * @throws ServiceError InvalidPasswordException, InvalidParameterException or NotAuthorizedException.
 */
export function describeCandidate(
  service: Service,
  pool: Pool,
  newUser: NewUser,
): { readonly sub: string; readonly userName: string; readonly attributes: Readonly<Record<string, string>> } {
  const { named, written } = readNewAttributes(pool, newUser);
  if (newUser.password !== undefined) checkPasswordPolicy(pool, newUser.password);
  if (newUser.writer?.by === 'user') checkRequiredAttributes(pool, written);
  const sub = randomUuid(service.random);
  return { sub, userName: named.length > 0 ? sub : newUser.username, attributes: Object.fromEntries(written) };
}

/** Writes the attributes of a new user. SignUp has one exception for every taken name. AdminCreateUser documents another for aliases. */
function writeNames(
  pool: Pool,
  user: User,
  attributes: ReadonlyMap<string, string>,
  now: number,
  { by, force }: { readonly by: Writer['by']; readonly force: boolean },
): void {
  try {
    writeAttributes(pool, user, attributes, now, { force });
  } catch (error) {
    if (by !== 'user' || !(error instanceof ServiceError) || error.code !== 'AliasExistsException') throw error;
    throw new ServiceError('UsernameExistsException', error.message);
  }
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
  const [first, second] = by.map((name) => (name === 'email' ? 'an email' : 'a phone number'));
  throw invalidParameter(`Username should be ${second ? `either ${first} or ${second}` : first}.`);
}
