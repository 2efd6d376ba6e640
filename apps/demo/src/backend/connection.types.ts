import type { AuthClient } from '@cognito-mfa/core';
import type { SideChannel } from './side-channel.js';

/** The connection of the demo to a pool: a union on `step`. */
export type Connection =
  | { readonly step: 'CONNECTING' }
  /** `sideChannel` is present when connected to the emulator. */
  | {
      readonly step: 'CONNECTED';
      readonly client: AuthClient;
      readonly sideChannel?: SideChannel;
      /** The endpoint for other clients. Absent for a pool in the page, which has none. */
      readonly pool?: Pool;
    }
  | { readonly step: 'UNREACHABLE'; readonly endpoint: string; readonly reason: 'no-answer' | 'no-emulator' };

export interface Pool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly endpoint?: string;
}
