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

/**
 * Lists a user's attributes, `sub` first.
 *
 * @param readable the attributes that the app client may read; all by default.
 */
export function listAttributes(user: User, readable?: readonly string[]): AttributeType[] {
  const own = [...user.attributes].filter(([name]) => !readable || readable.includes(name));
  return [{ Name: 'sub', Value: user.sub }, ...own.map(([Name, Value]) => ({ Name, Value }))];
}
