import { describe, expect, it, vi } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { deviceVerifier } from '../srp/srp.js';
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
    const holding: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hold = <Input extends [string, ...unknown[]], Result>(write: (...input: Input) => Promise<Result>) =>
      async function held(...input: Input): Promise<Result> {
        holding.push(input[0]);
        await released;
        return write(...input);
      };
    const { shared } = storage;
    shared.set = hold(shared.set);
    shared.compareAndSet = hold(shared.compareAndSet as NonNullable<typeof shared.compareAndSet>);
    const setting = emulatedClient({ storage });
    const { emulator, wire } = setting;
    await emulator.users.create(signIn);
    const places = ['session', 'device.ada'].map((name) => `cmk.${emulator.pool.userPoolClientId}.${name}`);
    const signingIn = setting.auth.signIn(signIn);
    await vi.waitFor(() => expect(holding).toEqual(expect.arrayContaining(places)));
    // Takes twice as long as the client needs for all that it can do before the writes end.
    const identity = { group: 'group', user: 'key', password: 'secret' };
    for (let round = 0; round < 2; round++) await deviceVerifier(crypto, identity, new Uint8Array(16));
    expect(wire.map(({ operation }) => operation)).not.toContain('ConfirmDevice');
    release();
    expect(await signingIn).toMatchObject({ isSignedIn: true });
    expect(wire.map(({ operation }) => operation)).toContain('ConfirmDevice');
    for (const place of places) expect(await shared.get(place)).toBeDefined();
  });

  it('is dropped if Cognito does not know its key, and the request is repeated once without it', async () => {
    const setting = await remembered();
    await setting.replace({ deviceKey: 'us-east-1_00000000-0000-0000-0000-000000000000' });
    expect(await setting.auth.signIn(signIn)).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' },
    });
    expect(sent(setting)).toEqual(['USER_SRP_AUTH', 'PASSWORD_VERIFIER', 'PASSWORD_VERIFIER']);
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

  it('that is forgotten in another tab while the answer is on its way ends the session at once', async () => {
    let onAnswer = async () => {};
    const setting = await remembered({
      async intercept(_, next) {
        const response = await next();
        const isTokens = (await response.clone().text()).includes('AccessToken');
        if (isTokens) await onAnswer();
        return response;
      },
    });
    const { auth, newClient, wire } = setting;
    const other = newClient();
    await other.signIn(signIn);
    const heard: string[] = [];
    auth.subscribe((event) => heard.push(event.type));
    onAnswer = async () => {
      onAnswer = async () => {};
      await other.forgetDevice();
    };
    await expect(auth.signIn(signIn)).rejects.toMatchObject({ problem: { code: 'session-invalid', retry: 'restart' } });
    expect(wire.map(({ operation }) => operation)).toContain('ForgetDevice');
    for (const tab of [auth, other, newClient()]) expect(await tab.fetchAuthSession()).toEqual({});
    expect(heard).not.toContain('signedIn');
    expect(await auth.signIn(signIn)).toMatchObject({ nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } });
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
