import { createEmulator } from '@cognito-mfa/emulator';
import { generateSync } from 'otplib';
import {
  type AuthStorage,
  awsSdkTransport,
  type Clock,
  createCognitoClient,
  memoryStorage,
  type TransportFactory,
} from '../index.js';
import { fetchTransport } from '../transport/fetch-transport.js';

export type Emulator = ReturnType<typeof createEmulator>;

/** One wire for each way to talk, both into the same process. */
export const transports = {
  'AWS SDK': (emulator: Emulator): TransportFactory => awsSdkTransport({ requestHandler: emulator.requestHandler }),
  fetch: (emulator: Emulator): TransportFactory => fetchTransport({ fetch: emulator.fetch }),
};

export const password = 'Corr3ct-Horse!';

/** An emulator with a client on it, on one clock, and every request that went over the wire. */
export function emulatedClient(options: { transport?: keyof typeof transports; storage?: AuthStorage } = {}) {
  const emulator = createEmulator();
  const storage = options.storage ?? memoryStorage();
  const wire: { operation: string; input: Record<string, unknown> }[] = [];
  const clock: Clock = { now: () => emulator.clock.now(), after: () => () => {} };
  const factory = transports[options.transport ?? 'fetch'](emulator);
  const client = (place: AuthStorage = storage) =>
    createCognitoClient({
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      storage: place,
      clock,
      transport: (target) => {
        const inner = factory(target);
        return {
          ...inner,
          send(operation, input, sendOptions) {
            wire.push({ operation, input: input as Record<string, unknown> });
            return inner.send(operation, input, sendOptions);
          },
        };
      },
    });
  return { emulator, clock, storage, wire, newClient: client, auth: client() };
}

/** The code that an authenticator app would show, made by another library than the emulator's. */
export function totpCode(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
