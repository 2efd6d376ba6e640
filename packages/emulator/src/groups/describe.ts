import type { Group } from '../model/group.js';
import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';

/** Describes a group as GroupType. */
export function describeGroup(pool: Pool, group: Group): Readonly<Record<string, unknown>> {
  return {
    GroupName: group.name,
    UserPoolId: pool.id,
    ...(group.description !== undefined && { Description: group.description }),
    ...(group.roleArn !== undefined && { RoleArn: group.roleArn }),
    ...(group.precedence !== undefined && { Precedence: group.precedence }),
    LastModifiedDate: group.modifiedAt / 1000,
    CreationDate: group.createdAt / 1000,
  };
}

/** Lists the groups of a user. Unsure: the best precedence first, then by name. */
export function listGroupsOf(pool: Pool, user: User): Group[] {
  const groups = [...user.groups].flatMap((name) => pool.groups.get(name) ?? []);
  return groups.sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
}

/** The groups of a user as tokens show them. */
export interface GroupClaims {
  readonly groups: readonly string[];
  /** The ARNs of the groups' roles. */
  readonly roles: readonly string[];
  /** The role of the group with the best precedence; `undefined` if two such groups have different roles. */
  readonly preferredRole: string | undefined;
}

/** Lists what tokens say about the groups of a user. Unsure: groups without a role don't count towards the preferred one. */
export function readGroupClaims(pool: Pool, user: User): GroupClaims {
  const groups = listGroupsOf(pool, user);
  const withRole = groups.filter(({ roleArn }) => roleArn !== undefined);
  const [best] = withRole;
  const preferred = new Set(
    withRole.filter((group) => best && rank(group) === rank(best)).map((group) => group.roleArn),
  );
  return {
    groups: groups.map(({ name }) => name),
    roles: [...new Set(withRole.flatMap(({ roleArn = '' }) => roleArn))],
    preferredRole: preferred.size === 1 ? best?.roleArn : undefined,
  };
}

function rank({ precedence }: Group): number {
  return precedence ?? Number.MAX_SAFE_INTEGER;
}
