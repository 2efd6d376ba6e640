import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { type EmulatedApp, emulatedApp, password, username } from '../testing/emulated-app.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';

afterEach(cleanup);

function show(client: EmulatedApp['client']) {
  render(
    <StrictMode>
      <MfaProvider client={client}>
        <SecuritySettings appName="Harbour" />
      </MfaProvider>
    </StrictMode>,
  );
}

it('sets up an authenticator app, then always uses text messages, then chooses each time', async () => {
  const { client } = await emulatedApp();
  await client.signIn({ username, password });
  show(client);
  await userEvent.click(await screen.findByRole('button', { name: 'Set up authenticator app' }));
  await confirmIdentity();
  const heading = await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  await waitFor(() => expect(document.activeElement).toBe(heading));

  const href = screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href') ?? '';
  const secret = new URL(href).searchParams.get('secret') ?? '';
  await userEvent.fill(screen.getByLabelText('Verification code'), await totpCode(secret));
  await screen.findByText('Your authenticator app is set up.');
  const methods = within(screen.getByRole('region', { name: 'Verification methods' }));
  expect(await client.fetchMFAPreference()).toEqual({ enabled: ['TOTP'] });
  expect(document.activeElement).toBe(methods.getByRole('heading', { name: 'Verification methods' }));
  await userEvent.click(methods.getByRole('button', { name: 'Options for authenticator app' }));
  expect(methods.getByRole('menuitem', { name: 'Replace authenticator app' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');

  await userEvent.click(methods.getByRole('button', { name: 'Turn on text message' }));
  await userEvent.click(await methods.findByRole('radio', { name: 'Always use text message' }));
  await userEvent.click(methods.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await client.fetchMFAPreference()).toMatchObject({ preferred: 'SMS' }));
  const askEachTime = methods.getByRole<HTMLInputElement>('radio', { name: 'Ask me each time' });
  await waitFor(() => expect(askEachTime.checked).toBe(false));
  await userEvent.click(askEachTime);
  await userEvent.click(methods.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(askEachTime);
  await waitFor(async () => expect(await client.fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP'] }));
});

it.each([
  ['SMS', 'phone number', 'Phone number', '+1 555 010 0839', 'Text messages are set up.', 'text message'],
  ['EMAIL', 'email address', 'Email', 'ada@example.com', 'Email codes are set up.', 'email'],
] as const)('adds %s: destination, code, and it is on', async (mfaType, name, label, typed, done, method) => {
  const { client, latestCode } = await emulatedApp({});
  await client.signIn({ username, password });
  show(client);
  await userEvent.click(await screen.findByRole('button', { name: `Add ${name}` }));
  const field = screen.getByLabelText(label);
  expect(document.activeElement).toBe(field);
  await userEvent.fill(field, typed);
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await confirmIdentity();

  await userEvent.click(await screen.findByRole('button', { name: 'Resend code' }));
  await screen.findByText('A new code is on its way.');
  await userEvent.fill(screen.getByLabelText('Verification code'), latestCode());
  await screen.findByText(done);
  const methods = within(screen.getByRole('region', { name: 'Verification methods' }));
  expect(document.activeElement).toBe(methods.getByRole('heading', { name: 'Verification methods' }));
  await methods.findByRole('button', { name: `Options for ${method}` });
  expect(await client.fetchMFAPreference()).toMatchObject({ enabled: [mfaType] });
});

it('cancels an enrolment, shows the unverified number and resumes from there', async () => {
  const { client, latestCode } = await emulatedApp({});
  await client.signIn({ username, password });
  show(client);
  await userEvent.click(await screen.findByRole('button', { name: 'Add phone number' }));
  await userEvent.fill(screen.getByLabelText('Phone number'), '+15550100839');
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await confirmIdentity();
  await screen.findByLabelText('Verification code');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Not verified');

  await userEvent.click(screen.getByRole('button', { name: 'Verify phone number' }));
  expect(screen.getByLabelText<HTMLInputElement>('Phone number').value).toBe('+15550100839');
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await screen.findByText('Text messages are set up.');
});
