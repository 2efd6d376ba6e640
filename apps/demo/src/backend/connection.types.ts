import type { AuthClient } from '@cognito-mfa/core';
import type { SideChannel } from './side-channel.js';

/** Whether the demo has something to talk to: a union on `step`. */
export type Connection =
  | { readonly step: 'CONNECTING' }
  /** `sideChannel` is there when the other side is the emulator. */
  | {
      readonly step: 'CONNECTED';
      readonly client: AuthClient;
      readonly sideChannel?: SideChannel;
      /** Where other clients find the same pool; absent for a pool in the page, which no network reaches. */
      readonly pool?: Pool;
    }
  | { readonly step: 'UNREACHABLE'; readonly endpoint: string; readonly reason: 'no-answer' | 'no-emulator' };

export interface Pool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly endpoint?: string;
}
