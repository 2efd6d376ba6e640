import { addGroup, groupMembers, groupName, joinGroup } from '../groups/group-store.js';
import type { GroupDescription } from '../model/group.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { defined, readShape } from '../protocol/shape.js';
import { randomUuid } from '../random/random-text.js';
import { readTokenValidity } from '../tokens/grants.js';
import { generateSessionId } from '../user-sessions/track-sessions.js';
import { createUser } from '../users/create-user.js';

/** A user to create without going through sign-up. */
export interface SeedUser {
  readonly username: string;
  readonly password: string;
  readonly email?: string;
  readonly phoneNumber?: string;
  /** More attributes, by name. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Confirms the user and verifies the email and phone number; `true` by default. */
  readonly confirmed?: boolean;
  /** Makes the password temporary: the user has to choose another at sign-in. */
  readonly temporaryPassword?: boolean;
  /** The names of the user's groups. One that the pool lacks is created. */
  readonly groups?: readonly string[];
  /** Remembered devices, in ListDevices order. */
  readonly devices?: readonly SeedDevice[];
  /** Sessions that are signed in elsewhere, in a pool that tracks sessions. */
  readonly sessions?: readonly SeedSession[];
}

/** A session that exists from the start. It can be listed and revoked, but not used: nobody has its tokens. */
export interface SeedSession {
  /** Browser and system; `unknown` by default. */
  readonly deviceType?: string;
  /** Epoch milliseconds; now by default. */
  readonly startedAt?: number;
  /** Epoch milliseconds; {@link startedAt} by default. */
  readonly lastActiveAt?: number;
  readonly lastIpAddress?: string;
  readonly city?: string;
  /** The English name. */
  readonly country?: string;
  /** Adds the managed login that it came through, as a session of its own. */
  readonly throughManagedLogin?: boolean;
}

/** A device that is remembered from the start. It can be listed and forgotten, but not used: it has no secret. */
export interface SeedDevice {
  readonly name: string;
  /** The last sign-in, epoch milliseconds; now by default. */
  readonly lastAuthenticatedAt?: number;
  readonly lastIpAddress?: string;
}

/** A group that exists from the start. */
export interface SeedGroup {
  readonly name: string;
  readonly description?: string;
  /** Goes into the `cognito:roles` of its members. */
  readonly roleArn?: string;
  /** 0 is the best. */
  readonly precedence?: number;
}

/** Creates a group from a seed, or changes the one of the pool. @throws ServiceError if it breaks a rule of Cognito's. */
export function seedGroup(service: Service, pool: Pool, seed: SeedGroup): void {
  const { name: GroupName, description: Description, roleArn: RoleArn, precedence: Precedence } = seed;
  const given = readShape({ GroupName: groupName, ...groupMembers }, { GroupName, Description, RoleArn, Precedence });
  const before = pool.groups.get(GroupName);
  pool.groups.delete(GroupName);
  const usernames = before?.attached ?? [];
  addGroup(pool, { ...(defined(given) as GroupDescription), usernames }, before?.createdAt ?? service.now());
}

/** Creates a user from a seed. @throws ServiceError if the seed doesn't fit the pool. */
export function seedUser(service: Service, pool: Pool, seed: SeedUser): User {
  const { email, phoneNumber, attributes = {}, confirmed = true } = seed;
  const given = { ...(email && { email }), ...(phoneNumber && { phone_number: phoneNumber }), ...attributes };
  const user = createUser(service, pool, {
    username: seed.username,
    password: seed.password,
    attributes: Object.entries(given).map(([Name, Value]) => ({ Name, Value })),
    verified: confirmed,
  });
  if (confirmed) user.status = 'CONFIRMED';
  if (seed.temporaryPassword) {
    user.status = 'FORCE_CHANGE_PASSWORD';
    user.temporaryPasswordAt = service.now();
  }
  for (const name of seed.groups ?? []) {
    joinGroup(user, pool.groups.get(name) ?? addGroup(pool, { GroupName: name }, service.now()));
  }
  for (const device of seed.devices ?? []) seedDevice(service, pool, user, device);
  for (const session of seed.sessions ?? []) seedSession(service, pool, user, session);
  return user;
}

function seedDevice(service: Service, pool: Pool, user: User, seed: SeedDevice): void {
  const { name, lastAuthenticatedAt: at = service.now(), lastIpAddress: lastIp = '127.0.0.1' } = seed;
  const key = `${pool.region}_${randomUuid(service.random)}`;
  const times = { createdAt: at, modifiedAt: at, authenticatedAt: at };
  // No password is known for this salt and verifier.
  const secret = { salt: '2', verifier: '2' };
  user.devices.set(key, { key, groupKey: pool.deviceGroupKey, name, ...secret, remembered: true, ...times, lastIp });
}

function seedSession(service: Service, pool: Pool, user: User, seed: SeedSession): void {
  const { startedAt = service.now(), lastActiveAt = startedAt, deviceType = 'unknown' } = seed;
  const { lastIpAddress: lastIp = '127.0.0.1', city, country, throughManagedLogin = false } = seed;
  const client = pool.clients.values().next().value;
  if (!client) return;
  const location = country === undefined ? undefined : { city, country };
  const shared = { startedAt, lastActiveAt, deviceType, lastIp, location };
  const ssoId = throughManagedLogin ? generateSessionId(service, 'sso') : undefined;
  if (ssoId !== undefined) {
    user.ssoSessions.set(ssoId, { ...shared, id: ssoId, ssoId: undefined, clientId: client.id });
  }
  const id = randomUuid(service.random);
  user.grants.set(id, {
    ...{ id, clientId: client.id, methods: [], deviceKey: undefined, rotation: 0, previousUntil: 0 },
    authTime: Math.floor(startedAt / 1000),
    expiresAt: lastActiveAt + readTokenValidity(client).refresh * 1000,
    session: { ...shared, id: generateSessionId(service, 'tkn'), ssoId },
  });
}
