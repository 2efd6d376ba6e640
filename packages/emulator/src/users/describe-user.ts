import type { AttributeType, User } from '../model/user.js';

/** UserType on the wire. */
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

/** All attributes of a user as the API lists them. */
export function listAttributes(user: User): AttributeType[] {
  const own = [...user.attributes].map(([Name, Value]) => ({ Name, Value }));
  return [...own, { Name: 'sub', Value: user.sub }];
}
