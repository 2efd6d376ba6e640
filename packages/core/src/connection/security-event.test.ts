import { expect, it, vi } from 'vitest';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';
import type { SecurityEvent } from './security-event.js';

const signIn = { username: 'ada', password };

async function audited() {
  const log: SecurityEvent[] = [];
  const setting = emulatedClient({ onSecurityEvent: (event) => void log.push(event) });
  await setting.emulator.users.create({ ...signIn, phoneNumber: '+15555550100' });
  return { ...setting, log };
}

it('reports refusals, sessions, factors and devices in their order', async () => {
  const { auth, emulator, log } = await audited();
  await expect(auth.signIn({ ...signIn, password: 'Wrong-Horse-1!' })).rejects.toThrow();
  await auth.signIn(signIn);
  await auth.rememberDevice();
  const { sharedSecret } = await auth.setUpTOTP();
  await expect(auth.verifyTOTPSetup({ code: '000000' })).rejects.toThrow();
  const code = totpCode(sharedSecret, emulator.clock.now());
  await auth.verifyTOTPSetup({ code });
  await auth.updateMFAPreference({ totp: 'PREFERRED' });
  const { tokens } = await auth.fetchAuthSession();
  await auth.signOut({ global: true });
  await vi.waitFor(() => expect(log.at(-1)?.type).toBe('signedOut'));

  expect(log.map((event) => (event.type === 'refused' ? `${event.operation} ${event.code}` : event.type))).toEqual([
    'RespondToAuthChallenge wrong-credentials',
    'signedIn',
    'devicesChanged',
    'VerifySoftwareToken totp-setup-wrong-code',
    'mfaPreferenceChanged',
    'signedOut',
  ]);
  expect(log.every(({ at, isStepUp }) => at === emulator.clock.now() && !isStepUp)).toBe(true);
  const reported = JSON.stringify(log);
  const secrets = [password, 'Wrong-Horse-1!', sharedSecret, code, '000000', tokens?.accessToken, tokens?.idToken];
  for (const secret of secrets) expect(reported).not.toContain(secret);
});

it('reports a stolen refresh token, a lock and the events of a step-up check', async () => {
  const { auth, replies, log } = await audited();
  await auth.signIn(signIn);
  const check = await auth.createCheckClient();
  await check.signIn(signIn);
  await vi.waitFor(() => expect(log).toHaveLength(2));
  expect(log.map(({ type, isStepUp }) => [type, isStepUp])).toEqual([
    ['signedIn', false],
    ['signedIn', true],
  ]);
  for (let attempt = 0; attempt < 6; attempt++) {
    await expect(check.signIn({ ...signIn, password: 'Wrong-Horse-1!' })).rejects.toThrow();
  }
  await vi.waitFor(() => expect(log.at(-1)).toMatchObject({ code: 'too-many-attempts', isStepUp: true }));
  expect(replies.size).toBe(0);
});

it('survives a listener that throws', async () => {
  const uncaught: unknown[] = [];
  const hear = (error: unknown) => void uncaught.push(error);
  process.on('uncaughtException', hear);
  const { auth, emulator } = emulatedClient({
    onSecurityEvent: () => {
      throw new Error('The audit log is full.');
    },
  });
  await emulator.users.create(signIn);
  expect((await auth.signIn(signIn)).isSignedIn).toBe(true);
  await vi.waitFor(() => expect(uncaught).toEqual([new Error('The audit log is full.')]));
  process.off('uncaughtException', hear);
});
