import { type AuthClient, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { softwareAuthenticator } from '@cognito-mfa/emulator/testing';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';
import { render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { password } from './emulated-app.js';

/** One request of the screen, and who was on it. */
interface Sent {
  readonly operation: string;
  /** The user that the access token belongs to. */
  readonly user: string;
  readonly shown: string;
}

function Shown() {
  const { state } = useSession();
  return <output data-testid="shown">{state.step === 'SIGNED_IN' ? state.user.username : state.step}</output>;
}

/**
 * Creates two tabs of ann and bob on one storage: the screen, which is rendered, and another. Without `hasChannel` the screen
 * hears nothing of the other, as in the moment before a message arrives.
 */
export async function twoTabs({ hasChannel = false } = {}) {
  const emulator = createEmulator();
  for (const [username, phoneNumber] of [
    ['ann', '+15550100111'],
    ['bob', '+15550100222'],
  ] as const) {
    const devices = [{ name: `Browser of ${username}` }, { name: `Phone of ${username}` }];
    const sessions = [{ deviceType: `Tablet of ${username}` }];
    await emulator.users.create({
      username,
      password,
      phoneNumber,
      email: `${username}@example.com`,
      devices,
      sessions,
    });
  }
  const { shared } = memoryStorage();
  const sent: Sent[] = [];
  const authenticator = softwareAuthenticator({ origin: 'http://localhost' });
  const refusals = new Map<string, { __type: string; message: string }>();
  const shown = () => document.querySelector('[data-testid=shown]')?.textContent ?? '';

  const tab = (record: boolean): AuthClient =>
    createCognitoClient({
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      storage: { shared, tab: memoryStorage().shared },
      environment: {
        ...(!hasChannel && { openChannel: () => undefined }),
        credentials: () => authenticator.credentials,
        publicKeyCredential: () => authenticator.globals.PublicKeyCredential as never,
      },
      transport: fetchTransport({
        async fetch(request) {
          const { AccessToken } = JSON.parse(await request.clone().text());
          const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
          if (record && AccessToken) sent.push({ operation, user: userOf(AccessToken), shown: shown() });
          const refusal = refusals.get(operation);
          return refusal ? Response.json(refusal, { status: 400 }) : emulator.fetch(request);
        },
      }),
    });
  const screen = tab(true);
  const other = tab(false);
  return {
    emulator,
    /** Cognito's answers in place of the emulator's, by operation. */
    refusals,
    client: screen,
    other,
    shown,
    /** Lists what the screen sent for somebody else than the user that it shows. */
    sentForAnother: () => sent.filter((each) => each.shown && each.user !== each.shown),
    signIn: (client: AuthClient, username: string) => client.signIn({ username, password }),
    show: (children: ReactNode) =>
      render(
        <StrictMode>
          <MfaProvider client={screen}>
            <Shown />
            {children}
          </MfaProvider>
        </StrictMode>,
      ),
  };
}

function userOf(accessToken: string): string {
  return JSON.parse(atob(accessToken.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).username;
}
