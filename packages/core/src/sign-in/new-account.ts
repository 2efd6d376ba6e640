import type { SignInInput } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import { createCredentials } from './credentials.js';

/** The account that was created in this tab, until its user is signed in or 15 minutes have passed. */
export interface NewAccount {
  /** Keeps the credentials of a new account for `autoSignIn`. */
  set(input: SignInInput): void;
  /** Keeps the first factor that the code of the account stands for. */
  keepFactor(deliveryMedium: string | undefined): void;
  /**
   * Keeps the Session that SignUp or ConfirmSignUp answered for the account. Returns false for another account, or one that cannot be
   * signed in without its password.
   */
  keepSession(username: string, session: string | undefined): boolean;
  get(): (SignInInput & { readonly session?: string; readonly factor: string }) | undefined;
  clear(): void;
}

export function createNewAccount({
  clock,
  keepCredentials,
}: Pick<ResolvedConfig, 'clock' | 'keepCredentials'>): NewAccount {
  const credentials = createCredentials(clock);
  let session: string | undefined;
  let factor = 'EMAIL_OTP';
  return {
    set(input) {
      session = undefined;
      credentials.set(keepCredentials ? input : { ...input, password: '' });
    },
    keepFactor(deliveryMedium) {
      factor = deliveryMedium === 'SMS' ? 'SMS_OTP' : 'EMAIL_OTP';
    },
    keepSession(username, answered) {
      const kept = credentials.get();
      if (kept?.username !== username) return false;
      session = answered;
      return Boolean(kept.password || session);
    },
    get() {
      const kept = credentials.get();
      return kept && { ...kept, factor, ...(session && { session }) };
    },
    clear() {
      session = undefined;
      credentials.clear();
    },
  };
}
