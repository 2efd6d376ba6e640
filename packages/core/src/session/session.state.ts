import type { AuthUser } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

/** Whether somebody is signed in: a union on `step`. */
export type SessionState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'SIGNED_IN'; readonly user: AuthUser }
  | { readonly step: 'SIGNED_OUT'; readonly reason: 'never' | 'user' | 'session-ended' | 'device-forgotten' }
  /** The stored session could not be checked, for example without a network; trying again may help. */
  | { readonly step: 'UNKNOWN'; readonly problem: Problem };
