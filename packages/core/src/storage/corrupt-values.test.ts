import { expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { createSessionStore } from '../session/session-store.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { memoryStorage } from './memory-storage.js';

it.each(['', 'not JSON', '{"username":"ada"'])('treats a stored %j as missing, and still signs in', async (text) => {
  const storage = memoryStorage();
  const { auth, clock, emulator } = emulatedClient({ storage });
  const keyOf = (name: string) => `cmk.${emulator.pool.userPoolClientId}.${name}`;
  await storage.shared.set(keyOf('session'), text);
  await storage.shared.set(keyOf('device.ada'), text);
  await storage.tab.set(keyOf('pending'), text);
  await emulator.users.create({ username: 'ada', password });

  const session = createSessionStore(auth);
  expect(await session.load()).toEqual({ step: 'SIGNED_OUT', reason: 'never' });
  const flow = createSignInFlow(auth, { clock });
  expect(await flow.resume()).toMatchObject({ step: 'ENTER_CREDENTIALS', problem: null });
  expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ step: 'DONE' });
  await auth.signOut();
  expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'user' });
});
