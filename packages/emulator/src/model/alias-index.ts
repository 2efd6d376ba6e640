import type { User } from './user.js';

/** The attributes that can name a user, beside the user name. */
const naming = ['email', 'phone_number', 'preferred_username'];

/**
 * Finds users by a value that has been one of their naming attributes, without looking at all of them. It only ever
 * narrows the search: values that have changed since and users who have gone stay in it, so check what comes back.
 */
export class AliasIndex {
  readonly #users = new Map<string, Set<User>>();

  constructor(users: Iterable<User> = []) {
    for (const user of users) this.note(user);
  }

  /** To be called whenever naming attributes have been written. */
  note(user: User): void {
    for (const name of naming) {
      const value = user.attributes.get(name)?.toLowerCase();
      if (value === undefined) continue;
      const known = this.#users.get(value);
      if (known) known.add(user);
      else this.#users.set(value, new Set([user]));
    }
  }

  /** Those who may have `value`, in whatever case. */
  candidates(value: string): Iterable<User> {
    return this.#users.get(value.toLowerCase()) ?? [];
  }

  /** It is not saved: it can be made anew. */
  toJSON(): undefined {
    return undefined;
  }
}
