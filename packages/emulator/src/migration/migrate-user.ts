import { invite } from '../codes/deliver.js';
import { listPoolFactors } from '../mfa/factors.js';
import type { Client } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { Origin } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { invalidParameter, userNotFound } from '../protocol/refusals.js';
import { describeMap } from '../triggers/event.js';
import { runPreSignUp } from '../triggers/lifecycle.js';
import { readFlag, readText, readTextList, readTextMap } from '../triggers/response.js';
import { administrator } from '../users/attributes.js';
import { createUser, describeCandidate } from '../users/create-user.js';
import { findUser } from '../users/find-user.js';
import { makePassword } from '../users/passwords.js';

/** The request that looks for a user. A reset has no password. */
export interface Migration {
  readonly source: 'Authentication' | 'ForgotPassword';
  readonly password?: string;
  /** The ClientMetadata of InitiateAuth. */
  readonly validationData?: ReadonlyMap<string, string>;
}

/**
 * Asks UserMigration for a user that the pool doesn't have, and creates it. The password policy doesn't apply.
 *
 * @returns the user, also one that another request has created meanwhile; `undefined` without a function or for a known user,
 *   and, if the client hides unknown users, for one that the function doesn't have.
 * @throws ServiceError if the function throws, or describes a user that the pool can't have.
 */
export async function migrateUser(
  service: Service,
  origin: Origin,
  client: Client,
  typedName: string,
  { source, password, validationData = new Map() }: Migration,
): Promise<User | undefined> {
  const { pool } = origin;
  if (!service.triggers.has('UserMigration') || findUser(pool, typedName)) return undefined;
  const response = await service.triggers.run('UserMigration', {
    ...{ origin, userName: typedName, source: `UserMigration_${source}` },
    request: {
      password,
      validationData: describeMap(validationData) ?? null,
      userAttributes: null,
      clientMetadata: describeMap(origin.metadata),
    },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      enableSMSMFA: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  });
  const created = findUser(pool, typedName);
  if (created) return created;
  const { username: named, ...attributes } = readTextMap(response, 'userAttributes') ?? {};
  if (Object.keys(attributes).length === 0 || attributes.sub !== undefined) {
    if (client.properties.PreventUserExistenceErrors === 'ENABLED') return undefined;
    // Unsure: the exception and the end of the message.
    throw userNotFound(`Exception migrating user in app client ${client.id}`);
  }
  const username = named ?? typedName;
  if (pool.properties.AliasAttributes?.includes('email') && username.includes('@')) {
    throw invalidParameter('Username cannot be of email format, since user pool is configured for email alias.');
  }
  const usesSms = readFlag(response, 'enableSMSMFA');
  if (usesSms && !(listPoolFactors(pool).includes('SMS_MFA') && attributes.phone_number)) {
    // Unsure: the exception and its message.
    throw invalidParameter('SMS MFA needs a pool with SMS MFA and a user with a phone number.');
  }
  const newUser = {
    ...{ username, password: undefined, writer: administrator, force: readFlag(response, 'forceAliasCreation') },
    attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  };
  const { sub, ...candidate } = describeCandidate(service, pool, newUser);
  // Unsure: PreSignUp runs for migrated users too.
  await runPreSignUp(service, origin, 'AdminCreateUser', candidate);
  const user = findUser(pool, typedName) ?? createUser(service, pool, { ...newUser, sub });
  user.status = readText(response, 'finalUserStatus') === 'CONFIRMED' ? 'CONFIRMED' : 'RESET_REQUIRED';
  if (password !== undefined) user.password = makePassword(pool, user.username, password, service.random);
  if (usesSms) user.mfa.enabled.add('SMS_MFA');
  if (readText(response, 'messageAction') !== 'SUPPRESS') {
    // The message welcomes the user and has no code: the password stays as it was.
    const media = readTextList(response, 'desiredDeliveryMediums') ?? ['SMS'];
    await invite(service, { origin, user, source: 'AdminCreateUser' }, '', media);
  }
  return user;
}
