import { type AuthClient, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type Emulator } from '@cognito-mfa/emulator';

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
  const emulator = createEmulator();
  const sent: string[] = [];
  await emulator.users.create({ username, password, ...user });
  const client = createCognitoClient({
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
