import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';
import { WireError } from '../transport/transport.js';

const signIn = { username: 'ada', password };

/** A user with a remembered device, and the storage key of its record. */
async function remembered(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  const { emulator, auth, storage } = setting;
  await emulator.users.create(signIn);
  const secret = emulator.users.enableTotp('ada');
  const code = () => {
    emulator.clock.advance(30);
    return totpCode(secret, emulator.clock.now());
  };
  await auth.signIn(signIn);
  await auth.confirmSignIn({ challengeResponse: code() });
  await auth.rememberDevice();
  await auth.signOut();
  setting.wire.length = 0;
  const key = `cmk.${emulator.pool.userPoolClientId}.device.ada`;
  const record = JSON.parse((await storage.shared.get(key)) ?? '{}') as Record<string, unknown>;
  const replace = (changes: Record<string, unknown>) =>
    storage.shared.set(key, JSON.stringify({ ...record, ...changes }));
  return { ...setting, code, replace };
}

const sent = ({ wire }: { wire: { operation: string; input: Record<string, unknown> }[] }) =>
  wire.map(({ operation, input }) => input.ChallengeName ?? input.AuthFlow ?? operation);

describe('the device in a sign-in', () => {
  it('proves itself instead of the factor, without sending its secret', async () => {
    const setting = await remembered();
    expect(await setting.auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    expect(sent(setting)).toEqual([
      'USER_SRP_AUTH',
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
    ]);
    const text = await setting.storage.shared.get(`cmk.${setting.emulator.pool.userPoolClientId}.device.ada`);
    const { devicePassword } = JSON.parse(text ?? '{}') as { devicePassword: string };
    expect(devicePassword.length).toBeGreaterThan(50);
    expect(JSON.stringify(setting.wire)).not.toContain(devicePassword);
  });

  it('is registered only after session and secret are stored, so that a reload keeps both', async () => {
    const storage = memoryStorage();
    const { set } = storage.shared;
    storage.shared.set = async (key, value) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await set(key, value);
    };
    const kept: (string | undefined)[] = [];
    const setting = emulatedClient({
      storage,
      async intercept(operation, next) {
        for (const name of operation === 'ConfirmDevice' ? ['session', 'device.ada'] : [])
          kept.push(await storage.shared.get(`cmk.${setting.emulator.pool.userPoolClientId}.${name}`));
        return next();
      },
    });
    await setting.emulator.users.create(signIn);
    expect(await setting.auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    expect(kept).toEqual([expect.stringContaining('refreshToken'), expect.stringContaining('devicePassword')]);
  });

  it('is dropped if Cognito does not know its key, and the request is repeated once without it', async () => {
    const setting = await remembered();
    await setting.replace({ deviceKey: 'us-east-1_00000000-0000-0000-0000-000000000000' });
    expect(await setting.auth.signIn(signIn)).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' },
    });
    expect(sent(setting)).toEqual(['USER_SRP_AUTH', 'USER_SRP_AUTH', 'PASSWORD_VERIFIER']);
    expect(await setting.auth.confirmSignIn({ challengeResponse: setting.code() })).toMatchObject({ isSignedIn: true });
  });

  it('does not make the right password look wrong when its secret is wrong', async () => {
    const setting = await remembered();
    await setting.replace({ devicePassword: 'of another device' });
    const flow = createSignInFlow(setting.auth, { clock: setting.clock });
    expect(await flow.signIn(signIn)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', problem: null });
    expect(await flow.confirmSignIn(setting.code())).toMatchObject({ step: 'DONE' });
  });

  it('is dropped if Cognito does not know it when a code is sent, and the code is sent once more', async () => {
    const setting = await remembered();
    const { auth, replies, storage, emulator, newClient } = setting;
    const key = `cmk.${emulator.pool.userPoolClientId}.device.ada`;
    const record = await storage.shared.get(key);
    await storage.shared.remove(key);
    await auth.signIn(signIn);
    // Another tab restored the record, but Cognito has forgotten the device.
    await storage.shared.set(key, record ?? '');
    setting.wire.length = 0;
    replies.set('RespondToAuthChallenge', new WireError('ResourceNotFoundException', 'Device does not exist.'));
    const refused = auth.confirmSignIn({ challengeResponse: setting.code() });
    await expect(refused).rejects.toMatchObject({ problem: { code: 'device-unknown' } });
    expect(setting.wire.map(({ input }) => 'DEVICE_KEY' in (input.ChallengeResponses as object))).toEqual([
      true,
      false,
    ]);
    replies.clear();
    expect(await auth.confirmSignIn({ challengeResponse: setting.code() })).toMatchObject({ isSignedIn: true });
    expect(await newClient().getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('is remembered without a question in a pool that always remembers', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    emulator.pool.configure({ devices: 'always' });
    await emulator.users.create(signIn);
    const { nextStep } = await auth.signIn(signIn);
    expect(nextStep).toMatchObject({ newDevice: { confirmationNecessary: false } });
    expect(await auth.fetchDevices()).toHaveLength(1);
    setting.wire.length = 0;
    emulator.users.enableTotp('ada');
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    expect(sent(setting)).toContain('DEVICE_PASSWORD_VERIFIER');
  });

  it('is confirmed by the next refresh when its confirmation was lost', async () => {
    const setting = emulatedClient();
    const { auth, emulator } = setting;
    await emulator.users.create(signIn);
    emulator.faults.add({ kind: 'drop', operation: 'ConfirmDevice', times: 2 });
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    setting.wire.length = 0;
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
    expect(setting.wire.map(({ operation }) => operation)).toEqual(['ConfirmDevice', 'InitiateAuth']);
  });
});
