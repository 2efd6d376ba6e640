import { addGroup, groupMembers, groupName, joinGroup } from '../groups/group-store.js';
import type { GroupDescription } from '../model/group.js';
import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { addClient, createPool } from '../pool/create-pool.js';
import { members } from '../protocol/common-members.js';
import { ServiceError } from '../protocol/refusals.js';
import { defined, readShape } from '../protocol/shape.js';
import type { RandomSource } from '../random/random-source.js';
import { convertClientProperties, convertPoolProperties } from './convert-properties.js';
import { convertUser } from './convert-user.js';
import { type Document, readDate, readList, readObject, readText, showValue } from './documents.js';
import type { Notes } from './notes.js';

/** The files of a pool. */
export interface PoolDocuments {
  readonly id: string;
  /** `<id>.json`. */
  readonly pool: Document;
  /** The pool's part of `clients.json`. */
  readonly clients: readonly Document[];
  /** Settings of a pool that has none of its own. */
  readonly defaults: Document;
}

/** Converts a pool of cognito-local with its app clients, users and groups. @throws Error if Cognito refuses its settings. */
export function convertPool(
  { id, pool: given, clients, defaults }: PoolDocuments,
  { random, now, notes }: { readonly random: RandomSource; readonly now: number; readonly notes: Notes },
): Pool {
  const options: Document = { ...(given.Options === undefined ? defaults : readObject(given.Options)), Id: id };
  const users = Object.values(readObject(given.Users)).map(readObject);
  const properties = convertPoolProperties(options, describeUsers(users), notes);
  const created = readDate(options.CreationDate) ?? now;
  const pool = createPool({ userPoolId: id, userPool: properties, clients: [] }, random, created);
  pool.modifiedAt = readDate(options.LastModifiedDate) ?? created;
  for (const client of clients) convertClient(client, pool, { random, now, notes });
  const taken = new Map<string, User>();
  for (const document of users) {
    const user = convertUser(document, { pool, random, now, notes });
    if (user) taken.set(showValue(document.Username), user);
  }
  for (const group of Object.values(readObject(given.Groups)))
    convertGroup(readObject(group), pool, { taken, now, notes });
  return pool;
}

function describeUsers(users: readonly Document[]) {
  const names = users.flatMap(({ Attributes }) =>
    readList(Attributes).map((entry) => readText(readObject(entry).Name)),
  );
  const hasMfa = ({ MFAOptions, UserMFASettingList }: Document) =>
    readList(MFAOptions).length + readList(UserMFASettingList).length > 0;
  return {
    hasMfa: users.some(hasMfa),
    customAttributes: new Set(names.flatMap((name) => (name?.startsWith('custom:') ? [name.slice(7)] : []))),
  };
}

function convertClient(
  client: Document,
  pool: Pool,
  { random, now, notes }: { readonly random: RandomSource; readonly now: number; readonly notes: Notes },
): void {
  const id = readText(client.ClientId) ?? '';
  if (!isValid(() => readShape({ id: members.clientId }, { id }))) {
    notes.add(pool.id, 'clients are not taken, because Cognito refuses their ID', id || '?');
    return;
  }
  const properties = convertClientProperties(client, { scope: pool.id, label: id }, notes);
  const clientSecret = readText(client.ClientSecret);
  const added = addClient(
    pool,
    { userPoolClientId: id, properties, ...(clientSecret !== undefined && { clientSecret }) },
    random,
    readDate(client.CreationDate) ?? now,
  );
  added.modifiedAt = readDate(client.LastModifiedDate) ?? added.createdAt;
}

function convertGroup(
  group: Document,
  pool: Pool,
  { taken, now, notes }: { readonly taken: ReadonlyMap<string, User>; readonly now: number; readonly notes: Notes },
): void {
  const name = showValue(group.GroupName);
  try {
    const given = defined(readShape({ GroupName: groupName, ...groupMembers }, group)) as GroupDescription;
    const added = addGroup(pool, given, readDate(group.CreationDate) ?? now);
    added.modifiedAt = readDate(group.LastModifiedDate) ?? added.createdAt;
    for (const member of readList(group.members)) {
      const user = taken.get(showValue(member));
      if (user) joinGroup(user, added);
      else
        notes.add(pool.id, `members of the group ${name} are left out, because they are no users`, showValue(member));
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    notes.add(pool.id, `groups are not taken, because Cognito refuses them (${error.message})`, name);
  }
}

function isValid(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
