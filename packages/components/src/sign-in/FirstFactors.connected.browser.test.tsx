import '@cognito-mfa/components/styles.css';
import '../testing/patient-tests.js';
import type { Emulator } from '@cognito-mfa/emulator';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { passkeyApp, password, username } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { SignIn, type SignInProps } from './SignIn.js';

afterEach(cleanup);

const every = ['PASSWORD', 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE'] as const;

/** Shows the form to a user who has a passkey and is signed out. */
async function form(props: SignInProps = {}, ready = 'Sign in with a passkey') {
  const app = await passkeyApp();
  await app.client.signIn({ username, password });
  await app.client.associateWebAuthnCredential();
  await app.client.signOut();
  const onSignedIn = vi.fn();
  app.sent.length = 0;
  const { container } = render(
    <StrictMode>
      <MfaProvider client={app.client}>
        <SignIn firstFactors={every} onSignedIn={onSignedIn} {...props} />
      </MfaProvider>
    </StrictMode>,
  );
  await screen.findByRole('button', { name: ready });
  return { ...app, onSignedIn, container };
}

/** Lets a code stand alone in the pool, as an administrator does. */
async function allowCodes(emulator: Emulator) {
  const AllowedFirstAuthFactors = ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'];
  const response = await emulator.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.UpdateUserPool',
    },
    body: JSON.stringify({
      UserPoolId: emulator.pool.userPoolId,
      AutoVerifiedAttributes: ['email', 'phone_number'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
    }),
  });
  expect(response.ok).toBe(true);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const signedIn = [[{ username, deviceRemembered: 'not-asked' }]];

it('signs in with a passkey in one click, one prompt and two requests', async () => {
  const { sent, onSignedIn, container } = await form();
  await expectAccessible(container);
  await press('Sign in with a passkey');
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
  expect(sent).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
});

it('goes on with the password after a closed prompt, without the name typed again', async () => {
  const { authenticator, onSignedIn } = await form();
  authenticator.answer('cancel');
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await press('Sign in with a passkey');
  await screen.findByText('No passkey was used. Try again, or try another way.');
  expect(screen.queryByRole('alert')).toBeNull();
  const field = screen.getByLabelText('Password');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard(`${password}{Enter}`);
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('fills in the passkey of the user who was here last', async () => {
  const { authenticator, onSignedIn, sent } = await form();
  const field = screen.getByLabelText('Username');
  await waitFor(() => expect(field.getAttribute('autocomplete')).toBe('username webauthn'));
  expect(sent).toEqual([]);
  await userEvent.click(field);
  await waitFor(() => authenticator.autofill());
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('offers the autofill in a field that had the focus before the passkeys were here', async () => {
  const { authenticator, onSignedIn } = await form({ autoFocus: true });
  await waitFor(() => authenticator.autofill());
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('asks for the name before it sends a code', async () => {
  const { emulator } = await form();
  await press('Email me a code');
  await screen.findByText('Enter your username.');
  expect(document.activeElement).toBe(screen.getByLabelText('Username'));
  expect(emulator.outbox.messages(username)).toEqual([]);
});

it('signs in with a code alone, and lets the user change to the password with the name kept', async () => {
  const { emulator, latestCode, onSignedIn } = await form();
  await allowCodes(emulator);
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await press('Email me a code');
  await screen.findByLabelText('Verification code');
  // Cognito remembers devices of users with a password only.
  expect(screen.queryByLabelText('Remember this device')).toBeNull();
  await press('Use your password');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
  expect(screen.getByLabelText('Username')).toHaveProperty('value', username);
  await press('Email me a code');
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('asks for the name first, then offers what this user has', async () => {
  const { emulator, onSignedIn, sent } = await form({ firstFactorLayout: 'identifier-first' });
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Email me a code' })).toBeNull();
  await userEvent.fill(screen.getByLabelText('Username'), username);
  sent.length = 0;
  await press('Continue');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
  expect(sent).toEqual(['InitiateAuth']);
  await screen.findByRole('button', { name: 'Sign in with a passkey' });
  // The pool does not let a code stand alone.
  expect(screen.queryByRole('button', { name: 'Email me a code' })).toBeNull();
  expect(emulator.outbox.messages(username)).toEqual([]);
  await userEvent.keyboard(`${password}{Enter}`);
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('asks for no password where none is wanted, and takes the first way on Enter', async () => {
  const { emulator, latestCode, onSignedIn, container } = await form({ firstFactors: ['EMAIL_CODE', 'PASSKEY'] });
  await allowCodes(emulator);
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Forgot your password?' })).toBeNull();
  await expectAccessible(container);
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(await screen.findByLabelText('Verification code'), latestCode());
  expect(screen.queryByRole('button', { name: 'Use your password' })).toBeNull();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it('asks for the password after all where nothing else works for the user', async () => {
  // The pool does not let a code stand alone.
  const { onSignedIn } = await form({ firstFactors: ['EMAIL_CODE'] }, 'Email me a code');
  expect(screen.queryByLabelText('Password')).toBeNull();
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await press('Email me a code');
  await userEvent.fill(await screen.findByLabelText('Password'), password);
  await press('Sign in');
  await waitFor(() => expect(onSignedIn.mock.calls).toEqual(signedIn));
});

it.each([
  ['Sign in with a passkey', 'WEB_AUTHN'],
  ['Email me a code', 'EMAIL_OTP'],
])('gives the triggers of the pool their data with "%s" too', async (name, preferredChallenge) => {
  const clientMetadata = vi.fn(() => ({ captcha: 'solved' }));
  const { client, emulator } = await form({ clientMetadata });
  await allowCodes(emulator);
  const signIn = vi.spyOn(client, 'signIn');
  expect(clientMetadata).not.toHaveBeenCalled();
  await userEvent.fill(screen.getByLabelText('Username'), username);
  await press(name);
  const options = expect.objectContaining({ preferredChallenge, clientMetadata: { captcha: 'solved' } });
  await waitFor(() =>
    expect(signIn.mock.calls.map(([input]) => input)).toContainEqual(expect.objectContaining({ username, options })),
  );
});

it('marks only the pressed button as busy', async () => {
  const { authenticator } = await form();
  authenticator.answer('ignore');
  await press('Sign in with a passkey');
  const button = screen.getByRole('button', { name: 'Sign in with a passkey' });
  await waitFor(() => expect(button.hasAttribute('data-busy')).toBe(true));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign in' }).hasAttribute('data-busy')).toBe(false));
});

it('is the form of before where no other way is wanted', async () => {
  const { client, sent } = await passkeyApp();
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  await userEvent.click(screen.getByLabelText('Username'));
  expect(screen.getByLabelText('Username').getAttribute('autocomplete')).toBe('username');
  expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
  expect(sent).toEqual([]);
});
