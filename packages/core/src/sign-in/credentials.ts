import type { SignInInput } from '../auth-client.js';
import type { Clock } from '../clock.js';

/** The longest time that the password stays in memory, milliseconds: that of Cognito's longest challenge. */
const LIFETIME = 15 * 60_000;

/** The password and the name of the sign-in in progress. The only place that holds a password. */
export interface Credentials {
  /** Returns the credentials, unless they are older than 15 minutes. */
  get(): SignInInput | undefined;
  set(input: SignInInput): void;
  clear(): void;
}

export function createCredentials(clock: Clock): Credentials {
  let credentials: SignInInput | undefined;
  let end = 0;
  let stop = () => {};

  function clear(): void {
    stop();
    credentials = undefined;
  }

  return {
    get() {
      // The timer of a suspended computer is late.
      if (clock.now() >= end) clear();
      return credentials;
    },
    set(input) {
      clear();
      credentials = input;
      end = clock.now() + LIFETIME;
      stop = clock.after(LIFETIME, clear);
    },
    clear,
  };
}
