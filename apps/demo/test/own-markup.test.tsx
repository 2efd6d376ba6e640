// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type SeedUser } from '@cognito-mfa/emulator';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { OwnSignIn } from './OwnSignIn.js';

// Real cryptography on a busy machine can exceed the default of one second.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);

const ada = { username: 'ada', password: 'Corr3ct-Horse!', phoneNumber: '+15555550839' };
const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');

/** Opens the custom UI and sends the password of ada. */
async function signIn(seed: Partial<SeedUser> = {}) {
  const emulator = createEmulator();
  await emulator.users.create({ ...ada, ...seed });
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const transport = fetchTransport({ fetch: emulator.fetch });
  const client = createCognitoClient({ userPoolId, userPoolClientId, transport, storage: memoryStorage() });
  const user = userEvent.setup();
  render(
    <MfaProvider client={client}>
      <OwnSignIn />
    </MfaProvider>,
  );
  await user.type(await screen.findByLabelText('Username'), ada.username);
  await user.type(screen.getByLabelText('Password'), ada.password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const sendCode = async () => {
    const field = await screen.findByLabelText('Verification code');
    await user.type(field, emulator.outbox.messages('ada').at(-1)?.code ?? '');
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    return (await screen.findByText('Welcome, ada.')).isConnected;
  };
  return { client, user, sendCode };
}

test('the custom UI recipe matches OwnSignIn.tsx', () => {
  expect(read('../../../docs/recipes/custom-ui.md')).toContain(read('OwnSignIn.tsx').trim());
});

test('the recipe shows the code field of the page of useOtpField', () => {
  const example = read('../../../packages/components/examples/useOtpField.tsx').replace(/^.*biome-ignore.*\n/m, '');
  expect(read('../../../docs/recipes/custom-ui.md')).toContain(example.trim());
});

test('the custom UI of the recipe signs in with a code, and remembers no device unasked', async () => {
  const { client, sendCode } = await signIn();
  expect(await sendCode()).toBe(true);
  expect(await client.fetchDevices()).toEqual([]);
});

test('the custom UI of the recipe remembers the device of a user who wants that', async () => {
  const { client, user, sendCode } = await signIn();
  await user.click(await screen.findByLabelText('Remember this device'));
  expect(await sendCode()).toBe(true);
  expect(await client.fetchDevices()).toHaveLength(1);
});

test('the custom UI of the recipe lets a user with a temporary password choose another', async () => {
  const { user, sendCode } = await signIn({ temporaryPassword: true });
  await user.type(await screen.findByLabelText('New password'), 'N3w-Battery-Staple!');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await sendCode()).toBe(true);
});
