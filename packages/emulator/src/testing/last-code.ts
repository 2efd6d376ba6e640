import type { Emulator } from '../create-emulator.js';

/** Returns the last code that was sent to a user. */
export function lastCode(emulator: Pick<Emulator, 'outbox'>, username: string): string {
  const message = emulator.outbox.messages(username).at(-1);
  if (!message) throw new Error(`Nothing was sent to "${username}"`);
  return message.code;
}
