import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';

/** Where the code that confirms a sign-up goes: the first of the pool's auto-verified attributes that the user has. */
export function confirmationAttribute(pool: Pool, user: User): 'email' | 'phone_number' | undefined {
  return (pool.properties.AutoVerifiedAttributes ?? []).find((name) => user.attributes.has(name));
}
