import { createEmulator, type Emulator } from '@cognito-mfa/emulator';
import { type EmulatedApp, emulatedStories } from '@cognito-mfa/hooks/storybook';
import { password, username } from './emulated-app.js';

/** Runs each story on a user pool in the page, with one user. `prepare` runs before the story renders. */
export function onEmulator(prepare?: (app: EmulatedApp<Emulator>) => unknown) {
  const createPool = async () => {
    const emulator = createEmulator();
    await emulator.users.create({ username, password, email: 'ada@example.com', phoneNumber: '+15550100839' });
    return emulator;
  };
  return emulatedStories(createPool, prepare && { prepare });
}

/** Returns the pool of a story, for its play function, and the code that was sent last. */
export function appOf(loaded: Record<string, unknown>) {
  const { emulator } = loaded.emulated as EmulatedApp<Emulator>;
  return { emulator, latestCode: (user = username) => emulator.outbox.messages(user).at(-1)?.code ?? '' };
}
