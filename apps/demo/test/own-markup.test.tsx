// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { MfaProvider } from '@cognito-mfa/hooks';
import { configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OwnSignIn } from './OwnSignIn.js';

// Real cryptography on a busy machine can exceed the default of one second.
configure({ asyncUtilTimeout: 10_000 });

const ada = { username: 'ada', password: 'Corr3ct-Horse!', phoneNumber: '+15555550839' };
const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');

test('the custom UI recipe matches OwnSignIn.tsx', () => {
  expect(read('../../../docs/recipes/custom-ui.md')).toContain(read('OwnSignIn.tsx').trim());
});

test('the custom UI of the recipe signs in with a code', async () => {
  const emulator = createEmulator();
  await emulator.users.create({ ...ada, confirmed: true });
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
  const field = await screen.findByLabelText('Verification code');
  await user.type(field, emulator.outbox.messages('ada').at(-1)?.code ?? '');
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('Welcome, ada.')).toBeDefined();
});
