import type { AuthMethod } from './session.js';
import type { UserSession } from './user-session.js';

/** A completed sign-in. Its id is the `origin_jti` of every token it issued. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  /** Epoch seconds. */
  readonly authTime: number;
  /** When the refresh token expires, epoch milliseconds. */
  readonly expiresAt: number;
  /** The methods that the user proved, in order. */
  readonly methods: readonly AuthMethod[];
  /** `undefined` if the pool didn't track sessions at the time. */
  readonly session: UserSession | undefined;
  /** The device the refresh token is bound to. */
  readonly deviceKey: string | undefined;
  /** The number of the newest refresh token, from 0. It grows when the client rotates refresh tokens. */
  rotation: number;
  /** When the grace period of the previous refresh token ends, epoch milliseconds. */
  previousUntil: number;
}
