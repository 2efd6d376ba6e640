import { setMfaPreference } from '../mfa/set-preference.js';
import { generateTotpSecret } from '../mfa/totp.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { findUser } from '../users/find-user.js';
import { type SeedUser, seedUser } from './seed.js';

/** A factor's new setting, as in Amplify's `updateMFAPreference`. */
export type FactorIntent = 'ENABLED' | 'DISABLED' | 'PREFERRED' | 'NOT_PREFERRED';

/** A short description of a user. */
export interface UserSummary {
  readonly username: string;
  readonly status: string;
  readonly enabled: boolean;
}

/** The users of the emulator's pool. Every call with a username throws if there is no such user. */
export interface EmulatorUsers {
  create(user: SeedUser): Promise<{ readonly username: string; readonly sub: string }>;
  list(): readonly UserSummary[];
  /** Adds a verified authenticator app and enables TOTP. Returns the secret, base32. */
  enableTotp(username: string): string;
  setMfaPreference(
    username: string,
    preference: { readonly sms?: FactorIntent; readonly totp?: FactorIntent; readonly email?: FactorIntent },
  ): void;
  /** Enables or disables the user. */
  setEnabled(username: string, enabled: boolean): void;
}

/** Creates {@link EmulatorUsers}. */
export function createEmulatorUsers(service: Service, pool: () => Pool): EmulatorUsers {
  const find = (username: string): User => {
    const user = findUser(pool(), username);
    if (!user)
      throw new Error(`The pool has no user "${username}". Create it with users.create or add it to the seed.`);
    return user;
  };
  return {
    async create(user) {
      const { username, sub } = seedUser(service, pool(), user);
      return { username, sub };
    },
    list: () => [...pool().users.values()].map(({ username, status, enabled }) => ({ username, status, enabled })),
    enableTotp(username) {
      const user = find(username);
      const secret = generateTotpSecret(service.random);
      user.totp = { secret, friendlyName: undefined, usedSteps: [] };
      user.mfa.enabled.add('SOFTWARE_TOKEN_MFA');
      return secret;
    },
    setMfaPreference(username, { sms, totp, email }) {
      setMfaPreference(pool(), find(username), {
        ...(sms && { SMS_MFA: toFactorSetting(sms) }),
        ...(totp && { SOFTWARE_TOKEN_MFA: toFactorSetting(totp) }),
        ...(email && { EMAIL_OTP: toFactorSetting(email) }),
      });
    },
    setEnabled(username, enabled) {
      find(username).enabled = enabled;
    },
  };
}

function toFactorSetting(intent: FactorIntent): { readonly Enabled: boolean; readonly PreferredMfa?: boolean } {
  switch (intent) {
    case 'ENABLED':
      return { Enabled: true };
    case 'DISABLED':
      return { Enabled: false };
    case 'PREFERRED':
      return { Enabled: true, PreferredMfa: true };
    case 'NOT_PREFERRED':
      return { Enabled: true, PreferredMfa: false };
    default:
      return intent satisfies never;
  }
}
