import type { User } from '../model/user.js';
import { listAttributes } from './attributes.js';

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
