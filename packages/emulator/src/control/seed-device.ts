import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { randomUuid } from '../random/random-uuid.js';

/** A device that a user remembered before the story begins. Nobody has its secret: it can be listed and forgotten, not used. */
export interface SeedDevice {
  readonly name: string;
  /** When it was used last, epoch milliseconds; now by default. */
  readonly lastAuthenticatedAt?: number;
  readonly lastIpAddress?: string;
}

/** Makes a remembered device of a seed. */
export function seedDevice(service: Service, pool: Pool, user: User, seed: SeedDevice): void {
  const { name, lastAuthenticatedAt: at = service.now(), lastIpAddress: lastIp = '127.0.0.1' } = seed;
  const key = `${pool.region}_${randomUuid(service.random)}`;
  const times = { createdAt: at, modifiedAt: at, authenticatedAt: at };
  // Salt and verifier to which there is no password that anybody knows.
  const secret = { salt: '2', verifier: '2' };
  user.devices.set(key, { key, groupKey: pool.deviceGroupKey, name, ...secret, remembered: true, ...times, lastIp });
}
