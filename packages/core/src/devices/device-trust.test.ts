import { describe, expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';

const DAY = 24 * 3600;

/** A user with codes by text message, on a device that was just remembered. */
async function remembered(options: Parameters<typeof emulatedClient>[0] = { rememberDeviceFor: { days: 30 } }) {
  const setting = emulatedClient(options);
  const { auth, emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  await auth.updateMFAPreference({ sms: 'PREFERRED' });
  await auth.rememberDevice();
  const latestCode = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  /** Signs in again after some seconds, and returns the step. */
  const later = async (seconds: number) => {
    await auth.signOut();
    emulator.clock.advance(seconds);
    wire.length = 0;
    return (await auth.signIn({ username: 'ada', password })).nextStep.signInStep;
  };
  return { ...setting, latestCode, later };
}

describe('a device that the app trusts for 30 days', () => {
  it('signs in without a code until then, and says until when', async () => {
    const { auth, clock, later } = await remembered();
    const until = new Date(clock.now() + 30 * DAY * 1000);
    expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true, rememberedUntil: until }]);
    expect(await later(30 * DAY - 60)).toBe('DONE');
  });

  it('asks for a code after that, and is forgotten once another takes its place', async () => {
    const { auth, later, latestCode, wire } = await remembered();
    const [old] = await auth.fetchDevices();
    expect(await later(30 * DAY)).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await auth.explainChallenge?.('ada')).toBe('forgotten');
    await auth.confirmSignIn({ challengeResponse: latestCode(), options: { rememberDevice: true } });
    expect(JSON.stringify(wire.filter(({ operation }) => operation !== 'ForgetDevice'))).not.toContain(old?.id);
    expect(wire.filter(({ operation }) => operation === 'ForgetDevice')).toMatchObject([
      { input: { DeviceKey: old?.id } },
    ]);
    await auth.rememberDevice();
    const devices = await auth.fetchDevices();
    expect(devices).toHaveLength(1);
    expect(devices[0]?.id).not.toBe(old?.id);
    expect(await later(60)).toBe('DONE');
  });

  it('asks for a code if its age is not known, or lies ahead', async () => {
    const { storage, emulator, later, clock } = await remembered();
    const key = `cmk.${emulator.pool.userPoolClientId}.device.ada`;
    for (const rememberedAt of [undefined, clock.now() + 2 * DAY * 1000]) {
      const record = JSON.parse((await storage.shared.get(key)) ?? '{}');
      await storage.shared.set(key, JSON.stringify({ ...record, rememberedAt }));
      expect(await later(60)).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    }
  });
});

it('is remembered for ever without the rule', async () => {
  const { auth, later } = await remembered({});
  expect((await auth.fetchDevices())[0]).not.toHaveProperty('rememberedUntil');
  expect(await later(400 * DAY)).toBe('DONE');
});

it('refuses a rule that is no number of days', async () => {
  const { auth } = emulatedClient({ rememberDeviceFor: { days: 0 } });
  await expect(auth.signIn({ username: 'ada', password })).rejects.toThrow('rememberDeviceFor must be { days }');
});
