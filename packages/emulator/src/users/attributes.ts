import type { Client, Pool } from '../model/pool.js';
import type { AttributeType, User } from '../model/user.js';
import { invalidParameter, unauthorizedAttribute } from '../protocol/refusals.js';
import { claimNames, userKey } from './find-user.js';
import { type AttributeSchema, listSchema } from './schema.js';

/** The writer of attributes: an administrator, or a user through an app client. A seed has no client. */
export interface Writer {
  readonly by: 'user' | 'administrator';
  readonly client?: Client | undefined;
}

/** The rights of an administrator. */
export const administrator: Writer = { by: 'administrator' };

/** The longest value of an attribute, in characters. */
const maximumValue = 2048;

/**
 * Reads and validates attributes to write. Values of boolean attributes become `true` or `false`, as in "True".
 *
 * @param writer an administrator may also set email_verified, phone_number_verified and developer attributes.
 * @param user the user who has the attributes; `undefined` for a new one.
 * @throws ServiceError InvalidParameterException for a name outside the schema, a malformed value or an attribute that
 *   can't change; NotAuthorizedException for a protected attribute or one that the client may not write.
 */
export function readAttributes(
  pool: Pool,
  attributes: readonly AttributeType[],
  writer: Writer,
  user?: User,
): Map<string, string> {
  const schema = new Map(listSchema(pool.properties).map((attribute) => [attribute.Name, attribute]));
  const read = new Map<string, string>();
  checkWritable(
    attributes.map(({ Name }) => Name),
    writer,
  );
  for (const { Name: name, Value: value = '' } of attributes) {
    const attribute = schema.get(name);
    if (!attribute) {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.\n`,
      );
    }
    if (user && !attribute.Mutable && value !== (user.attributes.get(name) ?? '')) throw immutable(name);
    read.set(name, value === '' ? '' : readValue(attribute, value));
  }
  return read;
}

/** Reads a value as its type. @throws ServiceError InvalidParameterException. */
function readValue(attribute: AttributeSchema, value: string): string {
  const { Name, AttributeDataType, NumberAttributeConstraints, StringAttributeConstraints } = attribute;
  // The captured message is the one about birthdate. Unsure: the others.
  const broken = (rule: string) => invalidParameter(`Invalid user attributes: ${Name}: ${rule}\n`);
  const { MinLength = 0, MaxLength = maximumValue } = StringAttributeConstraints ?? {};
  if (value.length > Number(MaxLength)) throw broken(`String must be no longer than ${MaxLength} characters`);
  switch (AttributeDataType) {
    case 'Boolean':
      if (!/^(true|false)$/i.test(value)) throw broken('Boolean must be true or false');
      return value.toLowerCase();
    case 'Number': {
      const { MinValue, MaxValue } = NumberAttributeConstraints ?? {};
      const number = Number(value);
      if (!/^-?[0-9]+$/.test(value)) throw broken('Number must be an integer');
      if (MinValue !== undefined && number < Number(MinValue)) throw broken(`Number must be no less than ${MinValue}`);
      if (MaxValue !== undefined && number > Number(MaxValue))
        throw broken(`Number must be no greater than ${MaxValue}`);
      return value;
    }
    case 'DateTime':
      if (Number.isNaN(Date.parse(value)) && !/^[0-9]+$/.test(value)) throw broken('DateTime must be a date');
      return value;
    case 'String':
      if (value.length < Number(MinLength)) throw broken(`String must be no shorter than ${MinLength} characters`);
      if (Name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.');
      if (Name === 'phone_number' && !/^\+[0-9]{1,15}$/.test(value)) {
        throw invalidParameter('Invalid phone number format.');
      }
      return value;
    default:
      return AttributeDataType satisfies never;
  }
}

/** Checks for one `@` between two parts without spaces, with a dot inside the second. */
function isEmail(value: string): boolean {
  const [local, domain, ...rest] = value.split('@');
  const dot = domain?.indexOf('.', 1) ?? -1;
  return Boolean(local && domain) && rest.length === 0 && dot > 0 && !domain?.endsWith('.') && !/\s/.test(value);
}

/** Refuses protected attributes, and those that the writer's client may not write. @throws ServiceError NotAuthorizedException. */
function checkWritable(names: readonly string[], { by, client }: Writer): void {
  const writable = client?.properties.WriteAttributes;
  const isProtected = (name: string) =>
    name === 'sub' ||
    name === 'identities' ||
    (by === 'user' && (/^(email|phone_number)_verified$/.test(name) || name.startsWith('dev:')));
  if (names.some((name) => isProtected(name) || (writable && !writable.includes(name)))) throw unauthorizedAttribute();
}

/** Refuses to change an attribute that isn't mutable. */
function immutable(name: string): Error {
  return invalidParameter(`user.${name}: Attribute cannot be updated.\n`);
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

/**
 * Writes attributes that {@link readAttributes} has read. A changed email or phone number becomes unverified.
 *
 * @param force takes a name that another user signs in with away from that user.
 * @throws ServiceError AliasExistsException if another user signs in with a new email, phone number or preferred username.
 */
export function writeAttributes(
  pool: Pool,
  user: User,
  attributes: ReadonlyMap<string, string>,
  now: number,
  { force = false } = {},
): void {
  const next = new Map(user.attributes);
  const isNew = pool.users.get(userKey(pool, user.username)) !== user;
  const stale: string[] = [];
  for (const [name, value] of attributes) {
    const changed = user.attributes.get(name) !== value;
    if (value === '') next.delete(name);
    else next.set(name, value);
    if (!changed || (name !== 'email' && name !== 'phone_number')) continue;
    stale.push(`verify-attribute:${name}`);
    if (value === '') next.delete(`${name}_verified`);
    else if (!attributes.has(`${name}_verified`) && !isNew) next.set(`${name}_verified`, 'false');
  }
  claimNames(pool, user, next, force);
  user.attributes.clear();
  for (const [name, value] of next) user.attributes.set(name, value);
  // A code that was sent to the old value must not verify the new one.
  for (const key of stale) user.codes.delete(key);
  pool.aliases.add(user);
  user.modifiedAt = now;
}

/**
 * Marks an email or phone number as verified.
 *
 * @param newValue the value that it gets.
 * @param force takes it away from another user who signs in with it.
 * @throws ServiceError AliasExistsException if another user signs in with it.
 */
export function verifyAttribute(
  pool: Pool,
  user: User,
  name: 'email' | 'phone_number',
  now: number,
  { newValue, force = false }: { readonly newValue?: string | undefined; readonly force?: boolean } = {},
): void {
  const verified = [`${name}_verified`, 'true'] as const;
  writeAttributes(pool, user, new Map(newValue === undefined ? [verified] : [[name, newValue], verified]), now, {
    force,
  });
}

/**
 * Removes attributes.
 *
 * @throws ServiceError InvalidParameterException for a name outside the schema or a required attribute. Unsure: the
 *   message about required ones. NotAuthorizedException for one that the client may not write.
 */
export function deleteAttributes(
  pool: Pool,
  user: User,
  names: readonly string[],
  now: number,
  writer: Writer = administrator,
): void {
  const schema = new Map(listSchema(pool.properties).map((attribute) => [attribute.Name, attribute]));
  const unknown = names.find((name) => !schema.has(name));
  if (unknown) {
    throw invalidParameter(`Invalid user attributes: user.${unknown}: Attribute does not exist in the schema.\n`);
  }
  if (writer.by === 'user') checkWritable(names, writer);
  const required = names.find((name) => schema.get(name)?.Required);
  if (required) throw invalidParameter(`User attribute ${required} cannot be deleted.`);
  const fixed = names.find((name) => !schema.get(name)?.Mutable && user.attributes.has(name));
  if (fixed) throw immutable(fixed);
  for (const name of names) {
    user.attributes.delete(name);
    if (name === 'email' || name === 'phone_number') user.attributes.delete(`${name}_verified`);
  }
  user.modifiedAt = now;
}
