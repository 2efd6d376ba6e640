import { expect, test } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { createCognitoClient } from './create-cognito-client.js';
import { createSignInFlow } from './create-flows.js';

const credentials = { username: 'ada', password };

test('a flow takes the clock of its client', async () => {
  const { auth, clock, emulator } = emulatedClient();
  await emulator.users.create({ ...credentials, temporaryPassword: true });
  const timers: number[] = [];
  const watched = {
    ...clock,
    after(milliseconds: number) {
      timers.push(milliseconds);
      return () => {};
    },
  };
  expect(auth.runtime?.clock).toBe(clock);
  const flow = createSignInFlow({ ...auth, runtime: { ...auth.runtime, clock: watched } as typeof auth.runtime });
  expect(await flow.signIn(credentials)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED' });
  expect(timers).toContain(180_000);
});

test('the fetch transport takes the fetch of its client', async () => {
  const { emulator, storage } = emulatedClient();
  const { userPoolId, userPoolClientId } = emulator.pool;
  const environment = { fetch: emulator.fetch };
  const client = createCognitoClient({
    userPoolId,
    userPoolClientId,
    storage,
    environment,
    transport: fetchTransport(),
  });
  await expect(client.signIn(credentials)).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
});
