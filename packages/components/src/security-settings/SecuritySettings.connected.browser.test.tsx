import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulatedApp, password, username } from '../testing/emulated-app.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';

afterEach(cleanup);

it('sets up an authenticator app, prefers text messages, then nothing', async () => {
  const { client } = await emulatedApp();
  await client.signIn({ username, password });
  render(
    <StrictMode>
      <MfaProvider client={client}>
        <SecuritySettings appName="Harbour" />
      </MfaProvider>
    </StrictMode>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Set up authenticator app' }));
  const heading = await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  await waitFor(() => expect(document.activeElement).toBe(heading));

  const href = screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href') ?? '';
  const secret = new URL(href).searchParams.get('secret') ?? '';
  await userEvent.fill(screen.getByLabelText('Verification code'), await totpCode(secret));
  await screen.findByText('Your authenticator app is set up.');
  const methods = within(screen.getByRole('region', { name: 'Verification methods' }));
  await methods.findByText('Preferred');
  expect(document.activeElement).toBe(methods.getByRole('heading', { name: 'Verification methods' }));
  expect(methods.getByRole('button', { name: 'Replace authenticator app' })).toBeTruthy();

  await userEvent.click(methods.getByRole('button', { name: 'Turn on text message' }));
  await userEvent.click(await methods.findByRole('button', { name: 'Prefer text message' }));
  await waitFor(async () => expect(await client.fetchMFAPreference()).toMatchObject({ preferred: 'SMS' }));
  await userEvent.click(await methods.findByRole('button', { name: 'Ask me each time' }));
  await methods.findByText(/you choose one each time/);
  await waitFor(async () => expect(await client.fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP'] }));
});
