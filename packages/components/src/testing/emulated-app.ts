import {
  type AuthClient,
  type CognitoClientConfig,
  createCognitoClient,
  memoryStorage,
  type PoolShape,
} from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type Emulator, type UserPoolProperties } from '@cognito-mfa/emulator';
import { softwareAuthenticator } from '@cognito-mfa/emulator/testing';

export const username = 'ada';
export const password = 'Corr3ct-Horse!';

export interface EmulatedApp {
  readonly emulator: Emulator;
  readonly client: AuthClient;
  /** Returns the code that was sent last. */
  readonly latestCode: (user?: string) => string;
  /** The operations that the client has requested. */
  readonly sent: string[];
}

const everyDestination = { email: 'ada@example.com', phoneNumber: '+15550100839' };

/** Creates a user pool in the page, with one user, and a client for it. */
export async function emulatedApp(
  user: { email?: string; phoneNumber?: string } = everyDestination,
  config: AppConfig = {},
): Promise<EmulatedApp> {
  const app = appOn(createEmulator(), config);
  await app.emulator.users.create({ username, password, ...user });
  return app;
}

/** Creates a user pool in the page with these properties, without a user, and a client that is told its shape. */
export function emulatedPool(properties: UserPoolProperties, shape: PoolShape = {}): EmulatedApp {
  const clients = [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const } }];
  return appOn(createEmulator({ pool: { userPool: properties, clients } }), shape);
}

/** Creates that app in a browser with an authenticator, whose origin is that of the pool's relying party. */
export async function passkeyApp(user: Parameters<typeof emulatedApp>[0] = everyDestination) {
  const authenticator = softwareAuthenticator({ origin: 'http://localhost' });
  const { PublicKeyCredential } = authenticator.globals;
  const environment = {
    credentials: () => authenticator.credentials,
    publicKeyCredential: () => PublicKeyCredential as never,
  };
  return { ...(await emulatedApp(user, { environment })), authenticator };
}

type AppConfig = PoolShape & Pick<CognitoClientConfig, 'environment'>;

function appOn(emulator: Emulator, shape: AppConfig = {}): EmulatedApp {
  const sent: string[] = [];
  const client = createCognitoClient({
    ...shape,
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    transport: fetchTransport({
      fetch(request) {
        sent.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '');
        return emulator.fetch(request);
      },
    }),
    storage: memoryStorage(),
  });
  return {
    emulator,
    client,
    sent,
    latestCode: (user = username) => emulator.outbox.messages(user).at(-1)?.code ?? '',
  };
}
