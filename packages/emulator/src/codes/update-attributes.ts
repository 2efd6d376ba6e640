import type { Service } from '../model/service.js';
import type { Origin } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { writeAttributes } from '../users/attributes.js';
import { claimNames } from '../users/find-user.js';
import type { CodeDeliveryDetails } from './deliver.js';
import { sendCode } from './user-codes.js';

/**
 * Updates attributes of a user. A new email or phone number that the pool verifies before the update keeps its old value: the
 * code goes to the new one, and VerifyUserAttribute changes it.
 *
 * @returns the codes for held back values.
 * @throws ServiceError AliasExistsException.
 */
export async function updateAttributes(
  service: Service,
  origin: Origin,
  user: User,
  attributes: ReadonlyMap<string, string>,
): Promise<CodeDeliveryDetails[]> {
  const { pool } = origin;
  const verifiedFirst = pool.properties.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  const heldBack = verifiedFirst.filter(
    (name) =>
      attributes.get(name) &&
      attributes.get(name) !== user.attributes.get(name) &&
      attributes.get(`${name}_verified`) !== 'true',
  );
  const held = new Map(heldBack.map((name) => [name, attributes.get(name) ?? '']));
  claimNames(pool, user, new Map([...user.attributes, ...held]), false);
  const written = [...attributes].filter(
    ([name]) => !heldBack.some((one) => name === one || name === `${one}_verified`),
  );
  writeAttributes(pool, user, new Map(written), service.now());
  const to = { origin, user, source: 'UpdateUserAttribute' } as const;
  const sent: CodeDeliveryDetails[] = [];
  for (const name of heldBack) {
    sent.push(await sendCode(service, to, `verify-attribute:${name}`, name, held.get(name)));
  }
  return sent;
}
