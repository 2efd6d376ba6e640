import type { Pool } from '../model/pool.js';
import { newUser, type User, type UserStatus } from '../model/user.js';
import { ServiceError } from '../protocol/refusals.js';
import type { RandomSource } from '../random/random-source.js';
import { randomUuid } from '../random/random-text.js';
import { administrator, readAttributes, writeAttributes } from '../users/attributes.js';
import { userKey } from '../users/find-user.js';
import { makePassword } from '../users/passwords.js';
import { listSchema } from '../users/schema.js';
import { type Document, listOthers, readDate, readList, readObject, readText, showValue } from './documents.js';
import type { Notes } from './notes.js';

/** The input of the conversion of a user. */
export interface UserImport {
  readonly pool: Pool;
  readonly random: RandomSource;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly notes: Notes;
}

const statuses: readonly UserStatus[] = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED'];

/** The members that become something else, or that {@link noteLeftovers} names. */
const known = [
  ...['Username', 'Password', 'Attributes', 'Enabled', 'UserStatus', 'UserCreateDate', 'UserLastModifiedDate'],
  ...['MFAOptions', 'PreferredMfaSetting', 'UserMFASettingList', 'SoftwareTokenMfaConfiguration', 'RefreshTokens'],
  ...['ConfirmationCode', 'AttributeVerificationCode', 'MFACode', 'UnverifiedAttributeChanges'],
];

/** Converts a user and adds it to the pool. Notes its name if it can't be. */
export function convertUser(given: Document, { pool, random, now, notes }: UserImport): User | undefined {
  const attributes = readAttributeList(given.Attributes);
  const name = readText(given.Username);
  if (name === undefined) {
    notes.add(pool.id, 'users without a name are not taken', attributes.get('sub') ?? '?');
    return undefined;
  }
  const sub = attributes.get('sub') ?? randomUuid(random);
  const username = chooseUsername(name, sub, { pool, attributes, notes });
  const created = readDate(given.UserCreateDate) ?? now;
  const user: User = { ...newUser(username, sub, created), status: readStatus(given, name, { pool, notes }) };
  user.enabled = given.Enabled !== false;
  try {
    if (pool.users.has(userKey(pool, username)))
      throw new ServiceError('UsernameExistsException', 'User already exists');
    // The values as they are: cognito-local checks none, and tests may rely on them.
    writeAttributes(pool, user, checkAttributes(attributes, name, { pool, notes }), created);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    notes.add(pool.id, `users are not taken, because Cognito refuses them (${error.message})`, name);
    return undefined;
  }
  user.modifiedAt = readDate(given.UserLastModifiedDate) ?? created;
  const password = readText(given.Password);
  if (password !== undefined) user.password = makePassword(pool, username, password, random);
  else notes.add(pool.id, 'users have no password', name);
  // cognito-local lets no temporary password expire. It lasts as long as one that is set at the import.
  if (user.status === 'FORCE_CHANGE_PASSWORD') user.temporaryPasswordAt = now;
  convertFactors(user, given, name, { pool, notes });
  pool.users.set(userKey(pool, username), user);
  noteLeftovers(given, name, { pool, notes });
  return user;
}

type Place = Pick<UserImport, 'pool' | 'notes'>;

function readAttributeList(value: unknown): Map<string, string> {
  return new Map(
    readList(value)
      .map(readObject)
      .flatMap(({ Name, Value }) => {
        const name = readText(Name);
        return name === undefined || typeof Value !== 'string' ? [] : [[name, Value] as const];
      }),
  );
}

/** As at Cognito, the username is the `sub` if users sign in with an email address or a phone number. */
function chooseUsername(
  name: string,
  sub: string,
  { pool, attributes, notes }: Place & { readonly attributes: Map<string, string> },
): string {
  const by = pool.properties.UsernameAttributes ?? [];
  if (by.length === 0 || name === sub) return name;
  notes.add(pool.id, "users' usernames become their sub, because the pool signs in with another attribute", name);
  const attribute = name.includes('@') ? 'email' : 'phone_number';
  if (by.includes(attribute) && !attributes.has(attribute)) attributes.set(attribute, name);
  return sub;
}

function readStatus({ UserStatus }: Document, name: string, { pool, notes }: Place): UserStatus {
  const status = statuses.find((value) => value === UserStatus);
  if (status === undefined)
    notes.add(pool.id, `users become CONFIRMED, because ${showValue(UserStatus)} is no status`, name);
  return status ?? 'CONFIRMED';
}

/** Drops attributes that the pool can't have, and notes values that Cognito would refuse. */
function checkAttributes(attributes: ReadonlyMap<string, string>, name: string, { pool, notes }: Place) {
  const schema = new Set(listSchema(pool.properties).map((attribute) => attribute.Name));
  const taken = new Map<string, string>();
  for (const [attribute, value] of attributes) {
    if (attribute === 'sub') continue;
    if (!schema.has(attribute)) {
      notes.add(pool.id, `attributes that are not in the schema are left out (${attribute})`, name);
      continue;
    }
    taken.set(attribute, value);
    try {
      readAttributes(pool, [{ Name: attribute, Value: value }], administrator);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      notes.add(pool.id, `values stay as they are, though Cognito refuses them (${error.message.trim()})`, name);
    }
  }
  return taken;
}

function convertFactors(user: User, given: Document, name: string, { pool, notes }: Place): void {
  const { Secret, Verified, FriendlyDeviceName } = readObject(given.SoftwareTokenMfaConfiguration);
  const secret = readText(Secret);
  if (secret !== undefined && Verified === true) {
    user.totp = { secret, friendlyName: readText(FriendlyDeviceName), usedSteps: [] };
  } else if (secret !== undefined) {
    user.pendingTotp = secret;
  }
  const listed = readList(given.UserMFASettingList);
  const hasOption = readList(given.MFAOptions).some((option) => readObject(option).DeliveryMedium === 'SMS');
  // cognito-local looks at the options only if there is no list.
  const factors = listed.length === 0 && hasOption ? ['SMS_MFA'] : listed;
  for (const factor of factors) {
    if (factor === 'SMS_MFA' && user.attributes.has('phone_number')) user.mfa.enabled.add(factor);
    else if (factor === 'SOFTWARE_TOKEN_MFA' && user.totp) user.mfa.enabled.add(factor);
    else notes.add(pool.id, `factors are off, because the user lacks what they need (${showValue(factor)})`, name);
  }
  const preferred = [...user.mfa.enabled].find((factor) => factor === given.PreferredMfaSetting);
  if (preferred) user.mfa.preferred = preferred;
}

/** Names what belongs to the other emulator alone. */
function noteLeftovers(given: Document, name: string, { pool, notes }: Place): void {
  if (readList(given.RefreshTokens).length > 0) {
    notes.add(pool.id, 'refresh tokens are not taken: their users sign in again', name);
  }
  const codes = [given.ConfirmationCode, given.AttributeVerificationCode, given.MFACode];
  if (codes.some((code) => readText(code) !== undefined)) {
    notes.add(pool.id, 'codes that were sent are not taken: their users ask for new ones', name);
  }
  const changes = readList(given.UnverifiedAttributeChanges).map((change) => readText(readObject(change).Name));
  if (changes.length > 0) notes.add(pool.id, 'unverified changes are not taken: their users make them again', name);
  for (const other of listOthers(given, known)) notes.add(pool.id, `what ${other} says is left out`, name);
}
