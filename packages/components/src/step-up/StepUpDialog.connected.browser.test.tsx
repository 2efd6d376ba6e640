import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SecuritySettings } from '../security-settings/SecuritySettings.js';
import { emulatedApp, password, username } from '../testing/emulated-app.js';

afterEach(cleanup);

async function askToTurnOffEmail() {
  const app = await emulatedApp();
  await app.client.signIn({ username, password });
  await app.client.updateMFAPreference({ sms: 'ENABLED', email: 'ENABLED' });
  render(
    <MfaProvider client={app.client}>
      <SecuritySettings appName="Harbour" />
    </MfaProvider>,
  );
  const off = await turnOffEmail();
  return { ...app, off, dialog: await openDialog() };
}

async function turnOffEmail() {
  const options = await screen.findByRole('button', { name: 'Options for email' });
  await userEvent.click(options);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Turn off email' }));
  return options;
}

async function openDialog() {
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it’s you' }));
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByLabelText('Password')));
  return dialog;
}

it('asks for the password and a code before it turns a method off, and then not again', async () => {
  const { client, dialog, latestCode } = await askToTurnOffEmail();
  await userEvent.fill(dialog.getByLabelText('Password'), 'Wr0ng-Horse!');
  await userEvent.click(dialog.getByRole('button', { name: 'Continue' }));
  await dialog.findByText('Incorrect username or password.');
  await userEvent.fill(dialog.getByLabelText('Password'), password);
  await userEvent.click(dialog.getByRole('button', { name: 'Continue' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Text message' }));
  const code = await dialog.findByLabelText('Verification code');
  await waitFor(() => expect(document.activeElement).toBe(code));
  expect((await client.fetchMFAPreference()).enabled).toContain('EMAIL');
  await userEvent.fill(code, latestCode());
  await waitFor(async () => expect(await client.fetchMFAPreference()).toMatchObject({ enabled: ['SMS'] }));
  expect(screen.queryByRole('dialog')).toBeNull();

  await userEvent.click(await screen.findByRole('button', { name: 'Turn on email' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Turn on email' })).toBeNull());
  await turnOffEmail();
  await screen.findByRole('button', { name: 'Turn on email' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('changes nothing when the dialog is canceled, and returns the focus to the button', async () => {
  const { client, off } = await askToTurnOffEmail();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(off);
  await turnOffEmail();
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(document.activeElement).toBe(off));
  expect((await client.fetchMFAPreference()).enabled).toContain('EMAIL');
});
