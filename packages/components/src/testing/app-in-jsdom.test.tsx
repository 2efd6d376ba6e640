// @vitest-environment jsdom
import { createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SecuritySettings, SignIn } from '../index.js';
import './patient-tests.js';

// Apps run their own tests in jsdom, which has no layout, editing commands, modal dialogs or databases.
const ada = { username: 'ada', password: 'Corr3ct-Horse!', phoneNumber: '+15555550839' };

async function appOfAda() {
  const emulator = createEmulator();
  await emulator.users.create({ ...ada, confirmed: true });
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const transport = fetchTransport({ fetch: emulator.fetch });
  const client = createCognitoClient({ userPoolId, userPoolClientId, transport, storage: memoryStorage() });
  const codeSent = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  return { client, codeSent, user: userEvent.setup() };
}

afterEach(cleanup);

it.each(['typed', 'pasted'])('signs in with a code that is %s', async (how) => {
  const { client, codeSent, user } = await appOfAda();
  render(
    <MfaProvider client={client}>
      <SignIn />
    </MfaProvider>,
  );
  await user.type(screen.getByRole('textbox', { name: 'Username' }), ada.username);
  await user.type(screen.getByLabelText('Password', { selector: 'input' }), ada.password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.click(await screen.findByRole('textbox', { name: 'Verification code' }));
  if (how === 'typed') await user.keyboard(codeSent());
  else await user.paste(`Your code is ${codeSent()}`);
  await waitFor(async () => expect((await client.fetchAuthSession()).tokens).toBeDefined());
});

it('sets up an authenticator app, and forgets this device after a confirmation', async () => {
  const { client, codeSent, user } = await appOfAda();
  await client.signIn(ada);
  await client.confirmSignIn({ challengeResponse: codeSent() });
  await client.rememberDevice();
  render(
    <MfaProvider client={client}>
      <SecuritySettings />
    </MfaProvider>,
  );
  await user.click(await screen.findByRole('button', { name: 'Set up authenticator app' }));
  await user.type(await screen.findByLabelText('Password', { selector: 'input' }), ada.password);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('textbox', { name: 'Verification code' }));
  await user.keyboard(codeSent());
  expect(await screen.findByRole('img', { name: 'QR code for your authenticator app' })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Forget this device' }));
  await user.click(await screen.findByRole('button', { name: 'Forget' }));
  // The session ends with the device.
  await waitFor(async () => expect((await client.fetchAuthSession()).tokens).toBeUndefined());
});
