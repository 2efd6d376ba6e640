import type { User } from './user.js';

/** The attributes that can stand in for the username. */
const aliasAttributes = ['email', 'phone_number', 'preferred_username'];

/**
 * An index of users by `sub`, email, phone number and preferred username, so that a lookup doesn't scan the whole pool.
 *
 * Entries are never removed: old values and deleted users stay in it. Check each candidate against the pool.
 */
export class AliasIndex {
  readonly #users = new Map<string, Set<User>>();

  constructor(users: Iterable<User> = []) {
    for (const user of users) this.add(user);
  }

  /** Indexes the current attributes of a user. Call it after every write. */
  add(user: User): void {
    for (const name of ['sub', ...aliasAttributes]) {
      const value = name === 'sub' ? user.sub : user.attributes.get(name)?.toLowerCase();
      if (value === undefined) continue;
      const known = this.#users.get(value);
      if (known) known.add(user);
      else this.#users.set(value, new Set([user]));
    }
  }

  /** Finds users who have or had `value`, ignoring case, and the user whose `sub` it is. */
  candidates(value: string): Iterable<User> {
    return this.#users.get(value.toLowerCase()) ?? [];
  }

  /** Keeps the index out of saved data: it is rebuilt from the users. */
  toJSON(): undefined {
    return undefined;
  }
}
