import type { AttributeType, User } from '../model/user.js';

/** Describes a user as UserType. */
export function describeUser(user: User): Readonly<Record<string, unknown>> {
  return {
    Username: user.username,
    Attributes: listAttributes(user),
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** Lists a user's attributes, `sub` included. */
export function listAttributes(user: User): AttributeType[] {
  const own = [...user.attributes].map(([Name, Value]) => ({ Name, Value }));
  return [...own, { Name: 'sub', Value: user.sub }];
}
