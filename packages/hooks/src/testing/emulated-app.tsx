import {
  type AuthClient,
  type CognitoClientConfig,
  createCognitoClient,
  memoryStorage,
  systemClock,
} from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { softwareAuthenticator } from '@cognito-mfa/emulator/testing';
import { renderHook } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { MfaProvider } from '../MfaProvider.js';

export const password = 'Corr3ct-Horse!';

/** Creates an authenticator, and the environment of a browser that has it. */
export function withAuthenticator() {
  const authenticator = softwareAuthenticator({ origin: 'http://localhost' });
  const { PublicKeyCredential } = authenticator.globals;
  const environment: NonNullable<CognitoClientConfig['environment']> = {
    credentials: () => authenticator.credentials,
    publicKeyCredential: () => PublicKeyCredential as never,
  };
  return { authenticator, environment };
}

/** Starts an emulator in the page with one user, and a client on its clock. */
export async function emulatedApp(config: Pick<CognitoClientConfig, 'environment'> = {}) {
  const emulator = createEmulator();
  await emulator.users.create({
    username: 'ada',
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    confirmed: true,
  });
  /** The operations that the emulator has answered. */
  const answered: string[] = [];
  const client: AuthClient = createCognitoClient({
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    transport: fetchTransport({
      async fetch(request) {
        const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
        const response = await emulator.fetch(request);
        answered.push(operation);
        return response;
      },
    }),
    storage: memoryStorage(),
    clock: { ...systemClock, now: () => emulator.clock.now() },
    ...config,
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <MfaProvider client={client}>{children}</MfaProvider>
    </StrictMode>
  );
  return { emulator, client, answered, render: <Result,>(hook: () => Result) => renderHook(hook, { wrapper }) };
}
