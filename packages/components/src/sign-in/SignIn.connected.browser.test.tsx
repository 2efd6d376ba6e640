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

it('goes from the password through a choice and a code to the app, and calls onSignedIn once', async () => {
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
  await userEvent.click(await screen.findByRole('button', { name: 'Text message' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual([[{ username: 'ada', deviceRemembered: 'not-asked' }]]));
});

it('takes a code of eight digits, which Cognito sends by email', async () => {
  const { emulator, client, latestCode, sent } = await emulatedApp();
  emulator.users.setMfaPreference('ada', { email: 'PREFERRED' });
  const onSignedIn = vi.fn();
  render(
    <MfaProvider client={client}>
      <SignIn onSignedIn={onSignedIn} />
    </MfaProvider>,
  );
  await enterCredentials('ada');
  const field = await screen.findByLabelText('Verification code');
  const code = latestCode();
  expect(code).toMatch(/^\d{8}$/);
  await userEvent.type(field, code);
  expect(field).toHaveProperty('value', code);
  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  expect(sent.filter((operation) => operation === 'RespondToAuthChallenge')).toHaveLength(2);
});

it('forgets the username when the user is somebody else', async () => {
  const { emulator, client } = await emulatedApp();
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  await enterCredentials('ada');
  await userEvent.click(await screen.findByRole('button', { name: 'Not you?' }));
  expect(await screen.findByLabelText('Username')).toHaveProperty('value', '');
  expect(client.canRestartSignIn()).toBe(false);
  expect(await client.resumeSignIn()).toBeUndefined();
});

it('confirms an account in place when the app does not handle it', async () => {
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

it('preloads what the first request needs, and signs in without it when that fails', async () => {
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

it.each(['forgotten', 'new'] as const)('explains the code on a device that is %s', async (device) => {
  const { emulator, client } = await emulatedApp();
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  if (device === 'forgotten') {
    emulator.users.setMfaPreference('ada', { sms: 'DISABLED' });
    await client.signIn({ username: 'ada', password });
    await client.rememberDevice();
    emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
    await client.forgetDevice();
  }
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  const explain = vi.spyOn(client, 'explainChallenge');
  await enterCredentials('ada');
  const description = await screen.findByText(/^We sent a code to/);
  await waitFor(() => expect(explain).toHaveBeenCalledWith('ada'));
  await explain.mock.results[0]?.value;
  const reason = / This device is no longer remembered\.$/;
  if (device === 'forgotten') await waitFor(() => expect(description.textContent).toMatch(reason));
  else expect(description.textContent).not.toMatch(reason);
});

it('does not show the reason of the previous user', async () => {
  const { emulator, client } = await emulatedApp();
  await emulator.users.create({ username: 'bob', password, phoneNumber: '+15550100840' });
  for (const name of ['ada', 'bob']) emulator.users.setMfaPreference(name, { sms: 'PREFERRED' });
  vi.spyOn(client, 'explainChallenge').mockImplementation(async (name) => {
    if (name === 'ada') return 'forgotten';
    throw new Error('The storage is blocked.');
  });
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  await enterCredentials('ada');
  await screen.findByText(/This device is no longer remembered\.$/);
  await userEvent.click(screen.getByRole('button', { name: 'Back to sign in' }));
  await screen.findByLabelText('Username');
  await enterCredentials('bob');
  const description = await screen.findByText(/^We sent a code to/);
  expect(description.textContent).not.toContain('remembered');
});
