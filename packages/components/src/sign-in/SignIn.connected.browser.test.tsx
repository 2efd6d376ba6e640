import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulatedApp, password } from '../testing/emulated-app.js';
import { SignIn } from './SignIn.js';

afterEach(cleanup);

async function enterCredentials(username: string) {
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await userEvent.fill(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

it('goes from the password over a choice and a code to the app, and tells it once', async () => {
  const { emulator, client, latestCode } = await emulatedApp();
  emulator.users.setMfaPreference('ada', { sms: 'ENABLED', email: 'ENABLED' });
  const onSignedIn = vi.fn();
  render(
    <StrictMode>
      <MfaProvider client={client}>
        <SignIn onSignedIn={onSignedIn} />
      </MfaProvider>
    </StrictMode>,
  );
  await enterCredentials('ada');
  await userEvent.click(await screen.findByRole('radio', { name: 'Text message' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual([[{ username: 'ada', deviceRemembered: 'not-asked' }]]));
});

it('confirms an account in place when the app has no screen for that', async () => {
  const { emulator, client, latestCode } = await emulatedApp();
  await client.signUp({ username: 'grace', password, options: { userAttributes: { email: 'grace@example.com' } } });
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  await enterCredentials('grace');
  await waitFor(() => expect(emulator.outbox.messages('grace')).toHaveLength(2));
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('code'));
  await userEvent.keyboard(latestCode('grace'));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm account' }));
  expect(await screen.findByLabelText('Username')).toHaveProperty('value', 'grace');
});

it('loads ahead what the first request needs, and does without where that fails', async () => {
  const { client } = await emulatedApp();
  const preload = vi.spyOn(client, 'preload').mockRejectedValue(new Error('The chunk is gone.'));
  const onSignedIn = vi.fn();
  render(
    <MfaProvider client={client}>
      <SignIn onSignedIn={onSignedIn} />
    </MfaProvider>,
  );
  expect(preload).toHaveBeenCalledOnce();
  await enterCredentials('ada');
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
});
