import type { Group, GroupDescription } from '../model/group.js';
import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { integer, text } from '../protocol/members.js';
import { ServiceError } from '../protocol/refusals.js';

/** The most groups of a pool and of a user. */
const limits = { pool: 10_000, user: 100 } as const;

/** The properties of a group, as members of an operation and of a template. */
export const groupMembers = {
  Description: text({ max: 2048 }),
  RoleArn: text({
    min: 20,
    max: 2048,
    pattern: 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
  }),
  Precedence: integer({ min: 0, max: 2 ** 31 - 1 }),
} as const;

/** The name of a group, as a member. */
export const groupName = text({ required: true, min: 1, max: 128, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' });

/** Adds a group to a pool. @throws ServiceError GroupExistsException; LimitExceededException (unsure: its message). */
export function addGroup(pool: Pool, description: GroupDescription, now: number): Group {
  const { GroupName: name, Description, RoleArn, Precedence, usernames = [] } = description;
  if (pool.groups.has(name)) {
    throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
  }
  if (pool.groups.size >= limits.pool) throw limitExceeded('groups in the user pool');
  const times = { createdAt: now, modifiedAt: now };
  const group: Group = {
    ...{ name, description: Description, roleArn: RoleArn, precedence: Precedence, attached: usernames },
    ...times,
  };
  pool.groups.set(name, group);
  return group;
}

/** Finds a group. @throws ServiceError ResourceNotFoundException. */
export function findGroup(pool: Pool, name: string): Group {
  const group = pool.groups.get(name);
  if (!group) throw new ServiceError('ResourceNotFoundException', 'Group not found.');
  return group;
}

/** Deletes a group and its memberships. Unsure: AWS deletes one with members too. */
export function deleteGroup(pool: Pool, group: Group): void {
  pool.groups.delete(group.name);
  for (const user of pool.users.values()) user.groups.delete(group.name);
}

/** Makes a user a member. Unsure: a member stays one. @throws ServiceError LimitExceededException (unsure: it isn't modeled). */
export function joinGroup(user: User, group: Group): void {
  if (!user.groups.has(group.name) && user.groups.size >= limits.user) throw limitExceeded('groups of the user');
  user.groups.add(group.name);
}

/** Adds a new user to the groups that a template attaches it to. */
export function joinAttachedGroups(pool: Pool, user: User, username: string): void {
  for (const group of pool.groups.values()) if (group.attached.includes(username)) joinGroup(user, group);
}

function limitExceeded(what: string): ServiceError {
  return new ServiceError('LimitExceededException', `The limit for the number of ${what} has been exceeded.`);
}
