import type { Factor } from '../answers/pool-answers.types.js';

/** What a user is asked for after the recovery; `OFF`: nothing beside the password. */
export type RecoveryTarget = Exclude<Factor, 'TOTP'> | 'OFF';

/** What somebody who recovers a user wants. */
export interface RecoveryRequest {
  /** The factor to fall back on; the best one that the pool and the user have when absent. */
  readonly to?: RecoveryTarget | undefined;
  /** The number that codes go to, as in +491511234567; replaces the one the user has. */
  readonly phoneNumber?: string | undefined;
  /** You made sure that the number is the user's. False by default. */
  readonly phoneVerified?: boolean | undefined;
}

/** Switches factors on and off; a factor that is absent stays as it is. */
export type FactorSettings = Partial<Record<Factor, { readonly on: boolean; readonly preferred: boolean }>>;

/** One call that changes something. */
export type RecoveryAction =
  | { readonly action: 'set-phone-number'; readonly phoneNumber: string; readonly verified: boolean }
  | { readonly action: 'set-mfa-preference'; readonly settings: FactorSettings }
  | { readonly action: 'forget-device'; readonly deviceKey: string }
  | { readonly action: 'sign-out-everywhere' };

/** What a recovery comes to. */
export interface RecoveryPlan {
  readonly to: RecoveryTarget;
  readonly actions: readonly RecoveryAction[];
  /** What whoever decides has to know, a sentence each. */
  readonly warnings: readonly string[];
}
