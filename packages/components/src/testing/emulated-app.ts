import { type AuthClient, createCognitoClient, memoryStorage, type PoolShape } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type Emulator, type UserPoolProperties } from '@cognito-mfa/emulator';

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

/** Creates a user pool in the page, with one user, and a client for it. */
export async function emulatedApp(
  user: { email?: string; phoneNumber?: string } = { email: 'ada@example.com', phoneNumber: '+15550100839' },
): Promise<EmulatedApp> {
  const app = appOn(createEmulator());
  await app.emulator.users.create({ username, password, ...user });
  return app;
}

/** Creates a user pool in the page with these properties, without a user, and a client that is told its shape. */
export function emulatedPool(properties: UserPoolProperties, shape: PoolShape = {}): EmulatedApp {
  const clients = [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const } }];
  return appOn(createEmulator({ pool: { userPool: properties, clients } }), shape);
}

function appOn(emulator: Emulator, shape: PoolShape = {}): EmulatedApp {
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
