import type { User } from '../model/user.js';
import { invalidParameter } from '../protocol/refusals.js';

const searchable = [
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
];

/**
 * Parses the Filter of ListUsers: `email = "ann@example.com"`, or `email ^= "ann"` for a prefix.
 *
 * @throws ServiceError InvalidParameterException. Unsure: the message.
 */
export function parseUserFilter(filter: string | undefined): (user: User) => boolean {
  if (!filter?.trim()) return () => true;
  const [, name = '', operator, value = ''] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (!operator || !searchable.includes(name)) {
    throw invalidParameter('Error while parsing filter.');
  }
  const wanted = value.replace(/\\(.)/g, '$1');
  // As documented, only the status ignores case.
  const fold = (text: string) => (name === 'cognito:user_status' ? text.toLowerCase() : text);
  return (user) => {
    const value = readFilteredValue(user, name);
    const actual = value === undefined ? undefined : fold(value);
    return operator === '=' ? actual === fold(wanted) : (actual?.startsWith(fold(wanted)) ?? false);
  };
}

function readFilteredValue(user: User, name: string): string | undefined {
  switch (name) {
    case 'username':
      return user.username;
    case 'sub':
      return user.sub;
    case 'cognito:user_status':
      return user.status;
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled';
    default:
      return user.attributes.get(name);
  }
}
