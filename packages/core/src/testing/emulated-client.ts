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
  WireError,
} from '../index.js';
import { fetchTransport } from '../transport/fetch-transport.js';

export type Emulator = ReturnType<typeof createEmulator>;

/** One wire for each way to talk, both into the same process. */
export const transports = {
  'AWS SDK': (emulator: Emulator): TransportFactory => awsSdkTransport({ requestHandler: emulator.requestHandler }),
  fetch: (emulator: Emulator, { intercept = (_, next) => next() }: Intercepted = {}): TransportFactory =>
    fetchTransport({ fetch: (request) => intercept(operationOf(request), () => emulator.fetch(request)) }),
};

interface Intercepted {
  /** Stands between the client and the emulator, where the network is: it may lose an answer or change it. */
  intercept?: (operation: string, next: () => Promise<Response>) => Promise<Response>;
}

const operationOf = (request: Request) => request.headers.get('x-amz-target')?.split('.')[1] ?? '';

export const password = 'Corr3ct-Horse!';

interface EmulatedClientOptions
  extends Intercepted,
    Omit<CognitoClientConfig, 'userPoolId' | 'userPoolClientId' | 'transport' | 'storage' | 'region' | 'endpoint'> {
  transport?: keyof typeof transports;
  storage?: AuthStorage;
  /** Seconds that the clock of this device is slow; negative: fast. */
  clockIsSlow?: number;
  pool?: NonNullable<Parameters<typeof createEmulator>[0]>['pool'];
}

/** Of one test file: to make a key is the slowest thing that an emulator does. */
export const signingKey = await makeSigningKey();

async function makeSigningKey(): Promise<JsonWebKey> {
  const hash = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const options = { ...hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const { privateKey } = await crypto.subtle.generateKey(options, true, ['sign', 'verify']);
  return crypto.subtle.exportKey('jwk', privateKey);
}

/** An emulator with a client on it, on one clock, and every request that went over the wire. */
export function emulatedClient(options: EmulatedClientOptions = {}) {
  const { transport = 'fetch', storage: given, pool, clockIsSlow = 0, intercept, ...config } = options;
  // Time stands still but for emulator.clock.advance.
  const emulator = createEmulator({
    signingKey,
    clock: { now: () => Date.UTC(2026, 2, 7, 4, 5, 6) },
    ...(pool && { pool }),
  });
  const storage = given ?? memoryStorage();
  const wire: { operation: string; input: Record<string, unknown> }[] = [];
  /** Answers in place of the emulator's, for what no pool of it says. */
  const replies = new Map<string, object>();
  const clock: Clock = { now: () => emulator.clock.now() - clockIsSlow * 1000, after: () => () => {} };
  const factory = transports[transport](emulator, { ...(intercept && { intercept }) });
  const client = (place: AuthStorage = storage) =>
    createCognitoClient({
      ...config,
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      storage: place,
      clock: config.clock ?? clock,
      transport: (target) => {
        const inner = factory(target);
        return {
          ...inner,
          async send(operation, input, sendOptions) {
            wire.push({ operation, input: input as Record<string, unknown> });
            const reply = replies.get(operation);
            if (reply instanceof WireError) throw reply;
            return (reply as never) ?? inner.send(operation, input, sendOptions);
          },
        };
      },
    });
  return { emulator, clock, storage, wire, replies, newClient: client, auth: client() };
}

/** The code that an authenticator app would show, made by another library than the emulator's. */
export function totpCode(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
