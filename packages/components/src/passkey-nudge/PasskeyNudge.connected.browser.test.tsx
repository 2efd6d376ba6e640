import '@cognito-mfa/components/styles.css';
import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { passkeyApp, password, username } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { PasskeyNudge } from './PasskeyNudge.js';

afterEach(cleanup);

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

async function suggestion(storage = memory()) {
  const app = await passkeyApp();
  await app.client.signIn({ username, password });
  const { container } = render(
    <MfaProvider client={app.client}>
      <PasskeyNudge storage={storage} />
    </MfaProvider>,
  );
  await screen.findByRole('region', { name: 'Sign in faster next time' });
  return { ...app, container, storage };
}

const gone = () => waitFor(() => expect(screen.queryByRole('region')).toBeNull());

it('adds a passkey after a check, and is gone', async () => {
  const { authenticator, container } = await suggestion();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  await confirmIdentity();
  await gone();
  expect(authenticator.passkeys()).toHaveLength(1);
});

it('stays with a calm message after a closed prompt', async () => {
  const { authenticator } = await suggestion();
  authenticator.answer('cancel');
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  await confirmIdentity();
  await screen.findByText('No passkey was used. Try again, or try another way.');
});

it.each(['Not now', 'Don’t ask again'])('is gone on "%s", and stays so on the next page', async (name) => {
  const { client, storage, sent } = await suggestion();
  await userEvent.click(screen.getByRole('button', { name }));
  await gone();
  cleanup();
  sent.length = 0;
  render(
    <MfaProvider client={client}>
      <PasskeyNudge storage={storage} />
      <p>Page</p>
    </MfaProvider>,
  );
  await client.fetchUserAttributes();
  expect(screen.queryByRole('region')).toBeNull();
  expect(sent).toEqual(['GetUser']);
});
