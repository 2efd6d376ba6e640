import { createEmulator } from '@cognito-mfa/emulator';
import {
  type SoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
  softwareAuthenticator,
} from '@cognito-mfa/emulator/testing';
import { generateSync } from 'otplib';
import type { PublicKeyCredentialClass } from '../environment.js';
import {
  type AuthStorage,
  type Clock,
  type CognitoClientConfig,
  createCognitoClient,
  memoryStorage,
  type TransportFactory,
  WireError,
} from '../index.js';
import { awsSdkTransport } from '../transport/aws-sdk-transport.js';
import { fetchTransport } from '../transport/fetch-transport.js';

type EmulatorOptions = NonNullable<Parameters<typeof createEmulator>[0]>;
export type Emulator = ReturnType<typeof createEmulator>;

/** Both transports, into the same process. */
export const transports = {
  'AWS SDK': (emulator: Emulator): TransportFactory => awsSdkTransport({ requestHandler: emulator.requestHandler }),
  fetch: (emulator: Emulator, { intercept = (_, next) => next() }: Intercepted = {}): TransportFactory =>
    fetchTransport({ fetch: (request) => intercept(operationOf(request), () => emulator.fetch(request)) }),
};

interface Intercepted {
  /** Stands in for the network between client and emulator: it can lose an answer or change it. */
  intercept?: (operation: string, next: () => Promise<Response>) => Promise<Response>;
}

const operationOf = (request: Request) => request.headers.get('x-amz-target')?.split('.')[1] ?? '';

export const password = 'Corr3ct-Horse!';

interface EmulatedClientOptions
  extends Intercepted,
    Omit<CognitoClientConfig, 'userPoolId' | 'userPoolClientId' | 'transport' | 'storage' | 'region' | 'endpoint'> {
  transport?: keyof typeof transports;
  storage?: AuthStorage;
  /** The seconds by which the clock of this device is slow; negative: fast. */
  clockIsSlow?: number;
  authenticator?: SoftwareAuthenticatorOptions;
  pool?: EmulatorOptions['pool'];
  triggers?: EmulatorOptions['triggers'];
}

/** Shared within a test file, because making a key is the slowest part of an emulator. */
export const signingKey = await makeSigningKey();

async function makeSigningKey(): Promise<JsonWebKey> {
  const hash = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const options = { ...hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const { privateKey } = await crypto.subtle.generateKey(options, true, ['sign', 'verify']);
  return crypto.subtle.exportKey('jwk', privateKey);
}

/** Returns the passkey APIs of a browser with an authenticator. A test can replace them. */
export function browserWith(authenticator: SoftwareAuthenticator) {
  return {
    credentials: (): Pick<CredentialsContainer, 'create' | 'get'> | undefined => authenticator.credentials,
    publicKeyCredential: () => authenticator.globals.PublicKeyCredential as PublicKeyCredentialClass | undefined,
  };
}

/** Creates an emulator, and a client on its clock with a software authenticator. Records every request. */
export function emulatedClient(options: EmulatedClientOptions = {}) {
  const { transport = 'fetch', storage: given, pool, triggers, clockIsSlow = 0, intercept, ...others } = options;
  const { authenticator: authenticatorOptions, ...config } = others;
  const authenticator = softwareAuthenticator(authenticatorOptions);
  const browser = browserWith(authenticator);
  const environment = {
    credentials: () => browser.credentials(),
    publicKeyCredential: () => browser.publicKeyCredential(),
    ...config.environment,
  };
  // Time moves only with emulator.clock.advance.
  const emulator = createEmulator({
    signingKey,
    clock: { now: () => Date.UTC(2026, 2, 7, 4, 5, 6) },
    ...(pool && { pool }),
    ...(triggers && { triggers }),
  });
  const storage = given ?? memoryStorage();
  const wire: { operation: string; input: Record<string, unknown> }[] = [];
  /** Answers that replace the emulator's, for cases that it does not produce. */
  const replies = new Map<string, object>();
  const clock: Clock = { now: () => emulator.clock.now() - clockIsSlow * 1000, after: () => () => {} };
  const factory = transports[transport](emulator, { ...(intercept && { intercept }) });
  const client = (place: AuthStorage = storage) =>
    createCognitoClient({
      ...config,
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      storage: place,
      environment,
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
  return { emulator, clock, storage, wire, replies, authenticator, browser, newClient: client, auth: client() };
}

/** Returns the code of an authenticator app, computed by another library than the emulator's. */
export function totpCode(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
