import type { User } from '../model/user.js';
import { invalidParameter } from '../protocol/service-error.js';

/**
 * Reads the name of an attribute that a code can verify.
 *
 * @throws ServiceError InvalidParameterException for any other name, or when the user has no such attribute.
 */
export function verifiableAttribute(user: User, name: string): 'email' | 'phone_number' {
  if (name !== 'email' && name !== 'phone_number') {
    throw invalidParameter('Invalid attribute name. Only phone_number and email can be verified.');
  }
  // The text is unsure.
  if (!user.attributes.has(name)) throw invalidParameter(`User does not have a ${name}.`);
  return name;
}
