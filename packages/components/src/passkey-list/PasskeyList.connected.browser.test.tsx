import '@cognito-mfa/components/styles.css';
import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SecuritySettings } from '../security-settings/SecuritySettings.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { passkeyApp, password, username } from '../testing/emulated-app.js';

afterEach(cleanup);

async function settings(prepare?: (app: Awaited<ReturnType<typeof passkeyApp>>) => unknown) {
  const app = await passkeyApp();
  await app.client.signIn({ username, password });
  await prepare?.(app);
  app.sent.length = 0;
  const { container } = render(
    <MfaProvider client={app.client}>
      <SecuritySettings appName="Harbour" optionalParts={['passkeys']} passkeysAsSecondStep />
    </MfaProvider>,
  );
  // The list starts anew once the user is known.
  await screen.findByRole('button', { name: 'Add a passkey' });
  await waitFor(() => expect(container.querySelector('[data-step="LOADING"]')).toBeNull());
  const list = within(screen.getByRole('region', { name: 'Passkeys' }));
  return { ...app, list };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('adds a passkey after a check, names it and removes it from the authenticator too', async () => {
  const { list, authenticator } = await settings();
  await press('Add a passkey');
  expect(authenticator.passkeys()).toEqual([]);
  await confirmIdentity();
  await list.findByText('Unnamed passkey');
  await press('Rename Unnamed passkey');
  await userEvent.fill(screen.getByLabelText('Passkey name'), 'My laptop');
  await userEvent.keyboard('{Enter}');
  await list.findByText('My laptop');
  await press('Remove passkey My laptop');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await list.findByText('You don’t have a passkey yet.');
  expect(authenticator.passkeys()).toEqual([]);
});

test('stays calm when the prompt is closed, and when the device has a passkey', async () => {
  const { list, authenticator } = await settings();
  authenticator.answer('cancel');
  await press('Add a passkey');
  await confirmIdentity();
  await list.findByText('No passkey was used. Try again, or try another way.');
  authenticator.answer('approve');
  await press('Add a passkey');
  await list.findByText('Unnamed passkey');
  await press('Add a passkey');
  await list.findByText('You already have a passkey on this device.');
  expect(list.queryByRole('alert')).toBeNull();
});

test('lets a passkey count as both factors', async () => {
  const { list, client } = await settings(async ({ client }) => {
    await client.associateWebAuthnCredential();
    await client.updateMFAPreference({ email: 'ENABLED' });
  });
  await userEvent.click(list.getByRole('checkbox', { name: 'Use passkeys as your second step' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it’s you' }));
  await userEvent.fill(await dialog.findByLabelText('Password'), password);
  await userEvent.click(dialog.getByRole('button', { name: 'Continue' }));
  await dialog.findByLabelText('Verification code');
  expect((await client.fetchMFAPreference()).passkey).toBeUndefined();
});

test('asks Cognito for the other ways in only before the only passkey goes', async () => {
  const { sent } = await settings(({ client }) => client.associateWebAuthnCredential());
  expect(sent).not.toContain('GetUserAuthFactors');
  await press('Remove passkey Unnamed passkey');
  await waitFor(() => expect(sent).toContain('GetUserAuthFactors'));
  expect(screen.getByRole('dialog').textContent).toContain('You won’t be able to sign in with it any more.');
});
