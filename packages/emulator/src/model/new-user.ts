import type { RandomSource } from '../random/random-source.js';
import { randomUuid } from '../random/random-uuid.js';
import type { User } from './user.js';

/** Makes a user without password, attributes or factors. */
export function newUser(username: string | undefined, random: RandomSource, now: number): User {
  const sub = randomUuid(random);
  return {
    username: username ?? sub,
    sub,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes: new Map(),
    createdAt: now,
    modifiedAt: now,
    password: undefined,
    temporaryPasswordAt: undefined,
    mfa: { enabled: new Set(), preferred: undefined },
    totp: undefined,
    pendingTotp: undefined,
    codes: new Map(),
    locks: new Map(),
    devices: new Map(),
    grants: new Map(),
    calls: new Map(),
  };
}
