import { createEmulator } from '@cognito-mfa/emulator';
import { generateSync } from 'otplib';
import {
  type AuthStorage,
  awsSdkTransport,
  type Clock,
  type CognitoClientConfig,
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

interface EmulatedClientOptions
  extends Pick<CognitoClientConfig, 'authSessionValidity' | 'keepCredentialsDuringSignIn'> {
  transport?: keyof typeof transports;
  storage?: AuthStorage;
  pool?: NonNullable<Parameters<typeof createEmulator>[0]>['pool'];
}

/** An emulator with a client on it, on one clock, and every request that went over the wire. */
export function emulatedClient(options: EmulatedClientOptions = {}) {
  const { transport = 'fetch', storage: given, pool, ...config } = options;
  // Time stands still but for emulator.clock.advance.
  const emulator = createEmulator({ clock: { now: () => Date.UTC(2026, 2, 7, 4, 5, 6) }, ...(pool && { pool }) });
  const storage = given ?? memoryStorage();
  const wire: { operation: string; input: Record<string, unknown> }[] = [];
  const clock: Clock = { now: () => emulator.clock.now(), after: () => () => {} };
  const factory = transports[transport](emulator);
  const client = (place: AuthStorage = storage) =>
    createCognitoClient({
      ...config,
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
