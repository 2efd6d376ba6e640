import { randomBytes, randomInt } from 'node:crypto';

export interface TestUser {
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly phoneNumber: string;
}

/** Creates a unique user, with a password that cannot occur in a request by chance. */
export function newTestUser(name = 'ada'): TestUser {
  const id = randomBytes(4).toString('hex');
  return {
    username: `${name}-${id}`,
    password: `Correct-horse-${randomBytes(6).toString('hex')}-9`,
    email: `${name}.${id}@example.com`,
    phoneNumber: `+49151${randomInt(10_000_000, 99_999_999)}`,
  };
}
