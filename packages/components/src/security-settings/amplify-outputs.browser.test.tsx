import '../testing/patient-tests.js';
import { type AuthClient, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fromAmplifyOutputs } from '@cognito-mfa/core/amplify-outputs';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SignIn } from '../sign-in/SignIn.js';
import { SignUp } from '../sign-up/SignUp.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { password } from '../testing/emulated-app.js';
import { gen2Pool } from '../testing/gen2-pool.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';

afterEach(cleanup);

/** Creates an emulator like a backend of Amplify Gen 2, and a client from the file that it writes. */
function backend() {
  const emulator = createEmulator({
    pool: {
      userPool: gen2Pool,
      clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } }],
    },
  });
  const outputs = {
    version: '1',
    auth: {
      user_pool_id: emulator.pool.userPoolId,
      user_pool_client_id: emulator.pool.userPoolClientId,
      aws_region: 'eu-central-1',
      username_attributes: ['email'],
      standard_required_attributes: ['email', 'given_name'],
      user_verification_types: ['email'],
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
      password_policy: {
        min_length: 8,
        require_lowercase: true,
        require_uppercase: true,
        require_numbers: true,
        require_symbols: true,
      },
    },
  };
  const client = createCognitoClient({
    ...fromAmplifyOutputs(outputs),
    transport: fetchTransport({ fetch: emulator.fetch }),
    storage: memoryStorage(),
  });
  return { emulator, client };
}

function App({ page: Page }: { page: typeof SignUp | typeof SignIn }) {
  const { state, signOut } = useSession();
  if (state.step !== 'SIGNED_IN') return <Page />;
  return (
    <>
      <p>Hello {state.loginId}</p>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
      <SecuritySettings appName="Harbour" />
    </>
  );
}

const show = (client: AuthClient, page: typeof SignUp | typeof SignIn) =>
  render(
    <MfaProvider client={client}>
      <App page={page} />
    </MfaProvider>,
  );

it('goes from sign-up over the setup of an app to sign-in and settings, with one address and its own name', async () => {
  const { emulator, client } = backend();
  const { unmount } = show(client, SignUp);
  await userEvent.fill(await screen.findByLabelText('Email'), 'ada@example.com');
  await userEvent.fill(screen.getByLabelText('First name'), 'Ada');
  await userEvent.fill(screen.getByLabelText('Password'), password);
  await screen.findByText('Your password meets every rule.');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  const code = await screen.findByLabelText('Verification code');
  await userEvent.fill(code, emulator.outbox.messages().at(-1)?.code ?? '');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm account' }));
  await screen.findByText('Hello ada@example.com');

  await userEvent.click(await screen.findByRole('button', { name: 'Set up authenticator app' }));
  await confirmIdentity();
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Open authenticator app' });
  expect(decodeURIComponent(link.href)).toContain('Harbour:ada@example.com');
  const secret = new URL(link.href).searchParams.get('secret') ?? '';
  await userEvent.fill(screen.getByLabelText('Verification code'), await totpCode(secret, emulator.clock.now()));
  await screen.findByText('Your authenticator app is set up.');
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
  await screen.findByLabelText('First name');
  unmount();

  emulator.clock.advance(30);
  show(client, SignIn);
  await userEvent.fill(await screen.findByLabelText('Email'), 'ada@example.com');
  await userEvent.fill(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), await totpCode(secret, emulator.clock.now()));
  await screen.findByText('Hello ada@example.com');
  await waitFor(async () => expect(await client.fetchMFAPreference()).toMatchObject({ enabled: ['TOTP'] }));
  expect(await screen.findByRole('button', { name: 'Options for authenticator app' })).toBeTruthy();
});
