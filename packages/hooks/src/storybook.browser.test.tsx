import { createEmulator } from '@cognito-mfa/emulator';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emulatedStories } from './storybook.js';
import { useSession } from './useSession.js';

const ada = { username: 'ada', password: 'Corr3ct-Horse!' };

async function createPool() {
  const emulator = createEmulator();
  await emulator.users.create(ada);
  return emulator;
}

function Story() {
  const { state } = useSession();
  return <p>{state.step === 'SIGNED_IN' ? `signed in: ${state.user.username}` : state.step}</p>;
}

test('a story renders below a client of its own pool, prepared before', async () => {
  const { loaders, decorators } = emulatedStories(createPool, { prepare: ({ client }) => client.signIn(ada) });
  const loaded = await loaders[0]?.();
  render(decorators[0]?.(Story, { loaded: { ...loaded } }));
  expect((await screen.findByText('signed in: ada')).isConnected).toBe(true);
});

test('each story gets a pool of its own', async () => {
  const { loaders } = emulatedStories(createPool);
  const [first, second] = [await loaders[0]?.(), await loaders[0]?.()];
  expect(first?.emulated.emulator).not.toBe(second?.emulated.emulator);
});

test('the settings of the client reach it', async () => {
  const { loaders } = emulatedStories(createPool, { client: { loginWith: 'email' } });
  expect((await loaders[0]?.())?.emulated.client.pool?.loginWith).toBe('email');
});

test('a decorator without its loader says what is missing', () => {
  const { decorators } = emulatedStories(createPool);
  expect(() => decorators[0]?.(Story, { loaded: {} })).toThrow('needs its loader');
});
