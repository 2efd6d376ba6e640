import { createCognitoClient, type PoolShape } from '@cognito-mfa/core';
import { awsSdkTransport } from '@cognito-mfa/core/aws-sdk-transport';
import type { Connection, Pool } from './connection.types.js';
import type { DemoConfig } from './demo-config.js';
import { createSideChannel, NoEmulatorError } from './side-channel.js';

/** Creates the client for the configured pool. Asks the emulator for its pool first. */
export async function connect(config: DemoConfig): Promise<Connection> {
  if (config.kind === 'page') {
    const { connectToPage } = await import('./connect-to-page.js');
    return connectToPage();
  }
  const shape = 'shape' in config ? config.shape : undefined;
  if (config.kind === 'aws') {
    return connectTo({ userPoolId: config.userPoolId, userPoolClientId: config.userPoolClientId }, shape);
  }
  const { endpoint } = config;
  const sideChannel = createSideChannel(endpoint);
  try {
    const pools = await sideChannel.fetchPools();
    const pool = config.kind === 'endpoint' ? config : pools[0];
    if (!pool) return { step: 'UNREACHABLE', endpoint, reason: 'no-emulator' };
    const { userPoolId, userPoolClientId } = pool;
    return { ...connectTo({ userPoolId, userPoolClientId, endpoint }, shape), sideChannel };
  } catch (error) {
    const isEmulator = !(error instanceof NoEmulatorError);
    if (config.kind === 'endpoint' && !isEmulator) {
      const { userPoolId, userPoolClientId } = config;
      return connectTo({ userPoolId, userPoolClientId, endpoint }, shape);
    }
    return { step: 'UNREACHABLE', endpoint, reason: isEmulator ? 'no-answer' : 'no-emulator' };
  }
}

function connectTo(pool: Pool, shape?: PoolShape): Extract<Connection, { step: 'CONNECTED' }> {
  const client = createCognitoClient({ ...shape, ...pool, transport: awsSdkTransport() });
  return { step: 'CONNECTED', client, pool };
}
