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
}

/** Creates a user pool in the page, with one user, and a client for it. */
export async function emulatedApp(
  user: { email?: string; phoneNumber?: string } = { email: 'ada@example.com', phoneNumber: '+15550100839' },
): Promise<EmulatedApp> {
  const emulator = createEmulator();
  await emulator.users.create({ username, password, ...user });
  const client = createCognitoClient({
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    transport: fetchTransport({ fetch: emulator.fetch }),
    storage: memoryStorage(),
  });
  return {
    emulator,
    client,
    latestCode: (user = username) => emulator.outbox.messages(user).at(-1)?.code ?? '',
  };
}
