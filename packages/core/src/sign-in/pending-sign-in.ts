import type { AuthFactorType, MfaType } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import { parseJson } from '../text/parse-json.js';
import type { KnownFactors } from './known-factors.js';

/** A sign-in that is waiting for the user. It holds no password and no TOTP secret, so that it can be stored for a reload. */
export interface PendingSignIn {
  /** As typed. */
  readonly username: string;
  /** The USERNAME that Cognito expects in ChallengeResponses. */
  readonly userId: string;
  /** ChallengeName. */
  readonly challenge: string;
  /** ChallengeParameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly session: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** The factors that SELECT_MFA_TYPE offered before this step. */
  readonly otherMFATypes?: readonly MfaType[];
  /** This browser's knowledge of the factors that SELECT_MFA_TYPE offers. */
  readonly knownFactors?: KnownFactors;
  /** The first factors of the user, while one of them is asked for (USER_AUTH). */
  readonly availableChallenges?: readonly AuthFactorType[];
  /** The sign-in began without a password (CUSTOM_WITHOUT_SRP), so that it can begin again with the name alone. */
  readonly withoutPassword?: true;
  /** The factor being set up within MFA_SETUP. */
  readonly settingUp?: 'TOTP' | 'EMAIL';
  /** VerifySoftwareToken succeeded: only MFA_SETUP itself is left to answer. */
  readonly totpVerified?: boolean;
}

/** The time after its expiry for which an interrupted sign-in is still reported, milliseconds. */
const STALE = 15 * 60_000;

/** The sign-in in progress in this tab, which survives a reload. */
export interface PendingSignInStore {
  get(): PendingSignIn | undefined;
  set(pending: PendingSignIn): Promise<void>;
  clear(): Promise<void>;
  /** Reads the sign-in that a reload interrupted, even if it expired recently, so that the screen can say so. */
  restore(): Promise<PendingSignIn | undefined>;
}

/** Returns the name of the pending sign-in in the storage. */
export function pendingKey(userPoolClientId: string): string {
  return `cmk.${userPoolClientId}.pending`;
}

export function createPendingSignInStore({
  storage,
  userPoolClientId,
  clock,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId' | 'clock'>): PendingSignInStore {
  const key = pendingKey(userPoolClientId);
  let pending: PendingSignIn | undefined;
  return {
    get: () => pending,
    async set(next) {
      pending = next;
      // Without storage, the sign-in works but does not survive a reload.
      await storage.tab.set(key, JSON.stringify(next)).catch(() => undefined);
    },
    async clear() {
      pending = undefined;
      await storage.tab.remove(key).catch(() => undefined);
    },
    async restore() {
      if (pending) return pending;
      const found = parseJson<PendingSignIn>(await storage.tab.get(key));
      if (!found || pending) return pending;
      if (found.expiresAt + STALE <= clock.now()) {
        await storage.tab.remove(key);
        return undefined;
      }
      pending = found;
      return found;
    },
  };
}
