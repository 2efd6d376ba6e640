import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { text } from '../protocol/members.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';

/** The most tags of a pool. */
const limit = 50;

/** The ARN of a pool, as a member. */
export const resourceArn = text({
  required: true,
  min: 20,
  max: 2048,
  pattern: 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
});

/** Finds the pool of an ARN. Unsure: the message. @throws ServiceError ResourceNotFoundException. */
export function findTaggedPool(service: Service, arn: string): Pool {
  const id = arn.split('userpool/')[1] ?? '';
  const pool = service.pools.get(id);
  if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return pool;
}

/** Returns the tags of a pool, the same as UserPoolTags. */
export function tagsOf({ properties }: Pool): Readonly<Record<string, string>> {
  return properties.UserPoolTags ?? {};
}

/** Sets the tags of a pool. Unsure: the messages, and that keys of AWS are refused. @throws ServiceError InvalidParameterException. */
export function setTags(pool: Pool, tags: Readonly<Record<string, string>>): void {
  const names = Object.keys(tags);
  if (names.some((name) => name.length < 1 || name.length > 128)) {
    throw invalidParameter('A tag key must have 1 to 128 characters.');
  }
  if (names.some((name) => name.startsWith('aws:'))) throw invalidParameter('Tag keys can not start with aws:.');
  if (names.length > limit) throw invalidParameter(`A resource can have at most ${limit} tags.`);
  pool.properties = { ...pool.properties, UserPoolTags: tags };
}
