import { createStepUpFlow } from '../client/create-step-up-flow.js';
import { emulatedClient, password, totpCode } from './emulated-client.js';

/** A user who signed in with an authenticator on a remembered device, and a step-up. */
export async function stepUpSetting(options?: Parameters<typeof emulatedClient>[0]) {
  const setting = emulatedClient(options);
  const { emulator, auth, wire } = setting;
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  const secret = emulator.users.enableTotp('ada');
  const code = () => {
    emulator.clock.advance(30);
    return totpCode(secret, emulator.clock.now());
  };
  await auth.signIn({ username: 'ada', password });
  await auth.confirmSignIn({ challengeResponse: code() });
  await auth.rememberDevice();
  wire.length = 0;
  const timers = new Map<object, { milliseconds: number; callback: () => void }>();
  const clock = {
    now: setting.clock.now,
    after(milliseconds: number, callback: () => void) {
      const timer = {};
      timers.set(timer, { milliseconds, callback });
      return () => void timers.delete(timer);
    },
  };
  return {
    ...setting,
    clock,
    code,
    flow: createStepUpFlow(auth, { clock }),
    /** Expires the grant, the only timer of five minutes. */
    expire: () => [...timers.values()].find(({ milliseconds }) => milliseconds === 300_000)?.callback(),
  };
}
