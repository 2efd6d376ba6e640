import type { Pool } from '../pool/pool.types.js';
import type { User } from '../users/user.types.js';

/** Where the code that confirms a sign-up goes: the first of the pool's auto-verified attributes that the user has. */
export function confirmationAttribute(pool: Pool, user: User): 'email' | 'phone_number' | undefined {
  return (pool.properties.AutoVerifiedAttributes ?? []).find((name) => user.attributes.has(name));
}
