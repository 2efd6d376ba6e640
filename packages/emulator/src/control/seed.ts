import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { randomUuid } from '../random/random-text.js';
import { createUser } from '../users/create-user.js';

/** A user to make without going through sign-up. */
export interface SeedUser {
  readonly username: string;
  readonly password: string;
  readonly email?: string;
  readonly phoneNumber?: string;
  /** Further attributes, by name. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** True by default, which also verifies the address and the number. */
  readonly confirmed?: boolean;
  /** The password is one that an administrator gave: the user must choose another at sign-in. */
  readonly temporaryPassword?: boolean;
  /** Remembered devices, in the order in which ListDevices gives them. */
  readonly devices?: readonly SeedDevice[];
}

/** Makes a user of a seed, who can be put into states at once. */
export function seedUser(service: Service, pool: Pool, seed: SeedUser): User {
  const { email, phoneNumber, attributes = {}, confirmed = true } = seed;
  const given = { ...(email && { email }), ...(phoneNumber && { phone_number: phoneNumber }), ...attributes };
  const user = createUser(service, pool, {
    username: seed.username,
    password: seed.password,
    attributes: Object.entries(given).map(([Name, Value]) => ({ Name, Value })),
  });
  if (confirmed) {
    user.status = 'CONFIRMED';
    for (const name of ['email', 'phone_number']) {
      if (user.attributes.has(name)) user.attributes.set(`${name}_verified`, 'true');
    }
  }
  if (seed.temporaryPassword) {
    user.status = 'FORCE_CHANGE_PASSWORD';
    user.temporaryPasswordAt = service.now();
  }
  for (const device of seed.devices ?? []) seedDevice(service, pool, user, device);
  return user;
}

/** A device that a user remembered before the story begins. Nobody has its secret: it can be listed and forgotten, not used. */
export interface SeedDevice {
  readonly name: string;
  /** When it was used last, epoch milliseconds; now by default. */
  readonly lastAuthenticatedAt?: number;
  readonly lastIpAddress?: string;
}

/** Makes a remembered device of a seed. */
function seedDevice(service: Service, pool: Pool, user: User, seed: SeedDevice): void {
  const { name, lastAuthenticatedAt: at = service.now(), lastIpAddress: lastIp = '127.0.0.1' } = seed;
  const key = `${pool.region}_${randomUuid(service.random)}`;
  const times = { createdAt: at, modifiedAt: at, authenticatedAt: at };
  // Salt and verifier to which there is no password that anybody knows.
  const secret = { salt: '2', verifier: '2' };
  user.devices.set(key, { key, groupKey: pool.deviceGroupKey, name, ...secret, remembered: true, ...times, lastIp });
}
