import { emulatedClient, password, totpCode } from './emulated-client.js';

/** Creates a user with an email address, a phone number and an authenticator, and records the requests. */
export async function userWithTotp(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  const { emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password, email: 'ada@example.com', phoneNumber: '+15550100839' });
  const secret = emulator.users.enableTotp('ada');
  return {
    ...setting,
    code: () => totpCode(secret, emulator.clock.now()),
    operations: () => wire.map(({ operation }) => operation),
  };
}
