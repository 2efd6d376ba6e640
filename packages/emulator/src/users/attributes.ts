import type { Client, Pool } from '../model/pool.js';
import type { AttributeType, User } from '../model/user.js';
import { invalidParameter, unauthorizedAttribute } from '../protocol/refusals.js';

const standard = new Set(
  [
    'address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture',
    'preferred_username profile updated_at website zoneinfo',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Reads and validates attributes to write.
 *
 * @param by an administrator may also set email_verified and phone_number_verified.
 * @throws ServiceError InvalidParameterException for a name outside the schema or a malformed value;
 *   NotAuthorizedException for a protected attribute.
 */
export function readAttributes(
  pool: Pool,
  attributes: readonly AttributeType[],
  by: 'user' | 'administrator',
): Map<string, string> {
  const read = new Map<string, string>();
  for (const { Name: name, Value: value = '' } of attributes) {
    if (name === 'sub' || name === 'identities' || (by === 'user' && /^(email|phone_number)_verified$/.test(name))) {
      throw unauthorizedAttribute();
    }
    if (!isInSchema(pool, name)) {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.\n`,
      );
    }
    if (name === 'email' && value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
      throw invalidParameter('Invalid email address format.');
    }
    if (name === 'phone_number' && value !== '' && !/^\+[0-9]{1,15}$/.test(value)) {
      throw invalidParameter('Invalid phone number format.');
    }
    read.set(name, value);
  }
  return read;
}

/** Checks that the client may write the attributes. @throws ServiceError NotAuthorizedException. */
export function checkWritable(client: Client, attributes: readonly AttributeType[]): void {
  const writable = client.properties.WriteAttributes;
  if (writable && attributes.some(({ Name }) => !writable.includes(Name))) {
    throw unauthorizedAttribute();
  }
}

/** Checks that no required attribute is missing. @throws ServiceError InvalidParameterException listing those that are. */
export function checkRequiredAttributes(pool: Pool, attributes: ReadonlyMap<string, string>): void {
  const missing = listRequiredAttributes(pool).filter((name) => !attributes.get(name));
  if (missing.length === 0) return;
  // Each line ends in a newline, as captured from the service.
  throw invalidParameter(
    `Attributes did not conform to the schema: ${missing.map((name) => `${name}: The attribute is required\n`).join('')}`,
  );
}

/** Lists the attributes that the pool's schema requires. */
export function listRequiredAttributes(pool: Pool): string[] {
  const schema = pool.properties.Schema ?? [];
  return schema.flatMap(({ Name, Required }) => (Required && Name !== undefined && Name !== 'sub' ? [Name] : []));
}

/** Writes attributes. A changed email or phone number becomes unverified. */
export function writeAttributes(pool: Pool, user: User, attributes: ReadonlyMap<string, string>, now: number): void {
  for (const [name, value] of attributes) {
    const changed = user.attributes.get(name) !== value;
    if (value === '') user.attributes.delete(name);
    else user.attributes.set(name, value);
    if (changed && (name === 'email' || name === 'phone_number')) {
      if (value === '') user.attributes.delete(`${name}_verified`);
      else user.attributes.set(`${name}_verified`, attributes.get(`${name}_verified`) ?? 'false');
    }
  }
  pool.aliases.add(user);
  user.modifiedAt = now;
}

/**
 * Removes attributes.
 *
 * @throws ServiceError InvalidParameterException for a required attribute. Unsure: the message.
 */
export function deleteAttributes(pool: Pool, user: User, names: readonly string[], now: number): void {
  const required = names.find((name) => name === 'sub' || listRequiredAttributes(pool).includes(name));
  if (required) throw invalidParameter(`User attribute ${required} cannot be deleted.`);
  for (const name of names) {
    user.attributes.delete(name);
    if (name === 'email' || name === 'phone_number') user.attributes.delete(`${name}_verified`);
  }
  user.modifiedAt = now;
}

function isInSchema(pool: Pool, name: string): boolean {
  if (standard.has(name) || name === 'email_verified' || name === 'phone_number_verified') return true;
  const bare = name.replace(/^(dev:)?custom:/, '');
  return (
    bare !== name &&
    (pool.properties.Schema ?? []).some((attribute) => attribute.Name === bare || attribute.Name === name)
  );
}
