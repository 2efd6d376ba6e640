/** One sign-in that has tokens out; its id is their `origin_jti`. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  /** Epoch seconds. */
  readonly authTime: number;
  /** Epoch milliseconds at which its refresh token ends. */
  readonly expiresAt: number;
  /** The device that the refresh token is bound to. */
  readonly deviceKey: string | undefined;
  /** Which refresh token is the newest, counting from 0; the pool may rotate them. */
  rotation: number;
  /** Until when the token before it is still taken, epoch milliseconds. */
  previousUntil: number;
}
