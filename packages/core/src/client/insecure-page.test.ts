import { expect, it } from 'vitest';
import { createSessionStore } from '../session/session-store.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { callEveryVerb } from '../testing/every-verb.js';
import { createSignInFlow, createSignUpFlow } from './create-flows.js';

const environment = { crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto };
const problem = { code: 'configuration', detail: expect.stringContaining('HTTPS or localhost is needed') };

it('a page over plain HTTP sends nothing with any verb, and says why', async () => {
  const { auth, emulator, wire } = emulatedClient({ environment });
  await emulator.users.create({ username: 'ada', password });
  const errors: unknown[] = [];
  await callEveryVerb(auth, emulator, (call) =>
    call().catch((error: unknown) => {
      errors.push(error);
      return undefined;
    }),
  );
  await expect(auth.signIn({ username: 'ada', password })).rejects.toMatchObject({ problem });
  await expect(auth.resetPassword({ username: 'ada' })).rejects.toMatchObject({ problem });
  // Without a session, those of a signed-in user have nothing to do.
  const codes = new Set(errors.map((error) => (error as { problem: { code: string } }).problem.code));
  expect([...codes].sort()).toEqual(['configuration', 'not-signed-in']);
  expect(wire).toEqual([]);
  await auth.preload();
});

it('the flows of a page over plain HTTP end in a Problem, and the session in signed out', async () => {
  const { auth, clock, wire } = emulatedClient({ environment });
  expect(await createSignInFlow(auth, { clock }).signIn({ username: 'ada', password })).toMatchObject({
    step: 'ENTER_CREDENTIALS',
    busy: null,
    problem,
  });
  const signUp = createSignUpFlow(auth);
  expect(await signUp.signUp({ username: 'ada', password, email: 'ada@example.com' })).toMatchObject({
    busy: null,
    problem,
  });
  expect(await createSessionStore(auth).load()).toEqual({ step: 'SIGNED_OUT', reason: 'never' });
  expect(wire).toEqual([]);
});
