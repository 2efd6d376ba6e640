import { type AuthClient, createCognitoClient } from '@cognito-mfa/core';
import type { DemoConfig } from './demo-config.js';
import { createSideChannel, NoEmulatorError, type SideChannel } from './side-channel.js';

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

/** Makes the client that the environment asks for; with the emulator its pool is asked for first. */
export async function connect(config: DemoConfig): Promise<Connection> {
  if (config.kind === 'page') {
    const { connectToPage } = await import('./connect-to-page.js');
    return connectToPage();
  }
  if (config.kind === 'aws')
    return connectTo({ userPoolId: config.userPoolId, userPoolClientId: config.userPoolClientId });
  const { endpoint } = config;
  const sideChannel = createSideChannel(endpoint);
  try {
    const pools = await sideChannel.fetchPools();
    const pool = config.kind === 'endpoint' ? config : pools[0];
    if (!pool) return { step: 'UNREACHABLE', endpoint, reason: 'no-emulator' };
    const { userPoolId, userPoolClientId } = pool;
    return { ...connectTo({ userPoolId, userPoolClientId, endpoint }), sideChannel };
  } catch (error) {
    const isEmulator = !(error instanceof NoEmulatorError);
    if (config.kind === 'endpoint' && !isEmulator) {
      const { userPoolId, userPoolClientId } = config;
      return connectTo({ userPoolId, userPoolClientId, endpoint });
    }
    return { step: 'UNREACHABLE', endpoint, reason: isEmulator ? 'no-answer' : 'no-emulator' };
  }
}

function connectTo(pool: Pool): Extract<Connection, { step: 'CONNECTED' }> {
  return { step: 'CONNECTED', client: createCognitoClient(pool), pool };
}
