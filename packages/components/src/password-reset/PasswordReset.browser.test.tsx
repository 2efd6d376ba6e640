import '../testing/patient-tests.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SignIn, type SignInProps } from '../sign-in/SignIn.js';
import { type EmulatedApp, emulatedApp, password } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { PasswordReset } from './PasswordReset.js';

const newPassword = 'N3w-Battery-Staple!';

afterEach(cleanup);

async function showSignIn(props: SignInProps = {}): Promise<EmulatedApp> {
  const app = await emulatedApp();
  render(
    <StrictMode>
      <MfaProvider client={app.client}>
        <SignIn {...props} />
      </MfaProvider>
    </StrictMode>,
  );
  return app;
}

async function openReset(username: string): Promise<void> {
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await userEvent.click(screen.getByRole('button', { name: 'Forgot your password?' }));
  await screen.findByRole('button', { name: 'Send code' });
}

const focusedName = () => document.activeElement?.getAttribute('name');

it('resets a forgotten password by keyboard alone, and puts the cursor into the password field', async () => {
  const onSignedIn = vi.fn();
  const { latestCode } = await showSignIn({ onSignedIn });
  await openReset(' ada ');
  await waitFor(() => expect(focusedName()).toBe('username'));
  expect(screen.getByLabelText('Username')).toHaveProperty('value', 'ada');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focusedName()).toBe('code'));
  await expectAccessible(document.body);
  await userEvent.keyboard(latestCode());
  await userEvent.tab();
  await userEvent.tab();
  expect(focusedName()).toBe('newPassword');
  await userEvent.keyboard(`${newPassword}{Enter}`);
  await waitFor(() => expect(focusedName()).toBe('password'));
  const field = screen.getByLabelText('Password');
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Sign in with your new password.');
  expect(screen.getByLabelText('Username')).toHaveProperty('value', 'ada');
  await userEvent.keyboard(`${newPassword}{Enter}`);
  await waitFor(() =>
    expect(onSignedIn.mock.calls).toEqual([
      [{ username: 'ada', deviceRemembered: 'not-asked', hasResetPassword: true }],
    ]),
  );
});

it('keeps the username on the way back, and clears the old Problem', async () => {
  await showSignIn();
  await userEvent.fill(screen.getByLabelText('Username'), 'ada');
  await userEvent.fill(screen.getByLabelText('Password'), 'Wr0ng-Horse!');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('alert');
  await openReset('grace');
  await userEvent.click(screen.getByRole('button', { name: 'Back to sign in' }));
  await waitFor(() => expect(focusedName()).toBe('password'));
  expect(screen.getByLabelText('Username')).toHaveProperty('value', 'grace');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('accepts a code that the user has already, together with a username', async () => {
  const { client, latestCode } = await showSignIn();
  await client.resetPassword({ username: 'ada' });
  await openReset('');
  await userEvent.click(screen.getByRole('button', { name: 'I already have a code' }));
  expect(screen.getByRole('alert').textContent).toBe('Enter your username.');
  expect(focusedName()).toBe('username');
  await userEvent.keyboard('ada');
  await userEvent.click(screen.getByRole('button', { name: 'I already have a code' }));
  await screen.findByText('Enter the code we sent you.');
  await userEvent.fill(screen.getByLabelText('Verification code'), latestCode());
  await userEvent.fill(screen.getByLabelText('New password'), newPassword);
  await userEvent.click(screen.getByRole('button', { name: 'Save new password' }));
  await screen.findByText('Sign in with your new password.');
});

it('corrects a wrong username without going back to the sign-in', async () => {
  await showSignIn();
  await openReset('aad');
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Start over' }));
  await waitFor(() => expect(focusedName()).toBe('username'));
  expect(screen.getByLabelText('Username')).toHaveProperty('value', 'aad');
});

it('chooses a new password in place when an administrator requires it', async () => {
  const { emulator, latestCode } = await showSignIn();
  await emulator.fetch(adminReset(emulator.pool.userPoolId));
  await userEvent.fill(screen.getByLabelText('Username'), 'ada');
  await userEvent.fill(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.click(await screen.findByRole('button', { name: 'I already have a code' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await userEvent.fill(screen.getByLabelText('New password'), newPassword);
  await userEvent.click(screen.getByRole('button', { name: 'Save new password' }));
  await waitFor(() => expect(focusedName()).toBe('password'));
});

it('calls the app in its place, and offers no reset when turned off', async () => {
  const onForgotPassword = vi.fn();
  await showSignIn({ onForgotPassword });
  await userEvent.fill(screen.getByLabelText('Username'), 'ada');
  await userEvent.click(screen.getByRole('button', { name: 'Forgot your password?' }));
  expect(onForgotPassword.mock.calls).toEqual([['ada']]);
  expect(screen.queryByRole('button', { name: 'Send code' })).toBeNull();
  cleanup();
  await showSignIn({ offerPasswordReset: false });
  expect(screen.queryByRole('button', { name: 'Forgot your password?' })).toBeNull();
});

it('calls onPasswordReset once, on a page of its own', async () => {
  const { client, latestCode } = await emulatedApp();
  const onPasswordReset = vi.fn();
  render(
    <MfaProvider client={client}>
      <PasswordReset defaultUsername="ada" onPasswordReset={onPasswordReset} />
    </MfaProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await userEvent.fill(screen.getByLabelText('New password'), newPassword);
  await userEvent.click(screen.getByRole('button', { name: 'Save new password' }));
  await screen.findByRole('heading', { name: 'Your new password is set' });
  expect(onPasswordReset.mock.calls).toEqual([['ada']]);
  expect(screen.queryByRole('button')).toBeNull();
});

function adminReset(UserPoolId: string): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.AdminResetUserPassword',
    },
    body: JSON.stringify({ UserPoolId, Username: 'ada' }),
  });
}
