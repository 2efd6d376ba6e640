import { type AuthClient, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { renderHook } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { MfaProvider } from '../MfaProvider.js';

export const password = 'Corr3ct-Horse!';

/** Starts an emulator in the page with one user and a client. */
export async function emulatedApp() {
  const emulator = createEmulator();
  await emulator.users.create({
    username: 'ada',
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    confirmed: true,
  });
  const client: AuthClient = createCognitoClient({
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    transport: fetchTransport({ fetch: emulator.fetch }),
    storage: memoryStorage(),
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <MfaProvider client={client}>{children}</MfaProvider>
    </StrictMode>
  );
  return { emulator, client, render: <Result,>(hook: () => Result) => renderHook(hook, { wrapper }) };
}
