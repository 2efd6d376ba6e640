import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../sign-in/sign-in.flow.js';
import { emulatedClient, password, totpCode, transports } from '../testing/emulated-client.js';
import { createTotpSetupFlow } from '../totp-setup/totp-setup.flow.js';

type Setting = ReturnType<typeof emulatedClient>;

async function lastCode({ emulator }: Setting, username = 'ada'): Promise<string> {
  return emulator.outbox.messages(username).at(-1)?.code ?? '';
}

async function newUser({ emulator }: Setting, username = 'ada'): Promise<void> {
  await emulator.users.create({
    username,
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    confirmed: true,
  });
}

/** A signed-in user whose preferred factor is an authenticator app. */
async function withTotp(setting: Setting): Promise<{ code(): string }> {
  const { auth, emulator } = setting;
  await newUser(setting);
  await auth.signIn({ username: 'ada', password });
  const { sharedSecret } = await auth.setUpTOTP();
  // One code is good for one use, so each asks for the next one.
  const code = () => {
    emulator.clock.advance(30);
    return totpCode(sharedSecret, emulator.clock.now());
  };
  await auth.verifyTOTPSetup({ code: code() });
  await auth.updateMFAPreference({ totp: 'PREFERRED' });
  return { code };
}

describe.each(Object.keys(transports) as (keyof typeof transports)[])('the client over %s', (transport) => {
  it('creates an account, confirms it and signs in without sending the password again', async () => {
    const setting = emulatedClient({ transport });
    const { auth, wire } = setting;
    const created = await auth.signUp({
      username: 'ada',
      password,
      options: { userAttributes: { email: 'ada@example.com', phone_number: '+15550100839' } },
    });
    expect(created.nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { destination: 'a***@e***' },
    });
    const early = await auth.signIn({ username: 'ada', password });
    expect(early.nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
    await auth.confirmSignUp({ username: 'ada', confirmationCode: await lastCode(setting) });

    wire.length = 0;
    const done = await auth.signIn({ username: 'ada', password });
    expect(done).toMatchObject({
      isSignedIn: true,
      nextStep: { signInStep: 'DONE', newDevice: { confirmationNecessary: true } },
    });
    expect(wire.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'RespondToAuthChallenge', 'ConfirmDevice']);
    expect(JSON.stringify(wire)).not.toContain(password);
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('refuses a wrong password and a stranger in the same words', async () => {
    const setting = emulatedClient({ transport });
    await newUser(setting);
    for (const username of ['ada', 'nobody']) {
      await expect(setting.auth.signIn({ username, password: 'Wr0ng-Horse!' })).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        problem: { code: 'wrong-credentials', retry: 'same-step' },
      });
    }
  });

  it('sets up an authenticator, stays on the step after a wrong code and goes on after the right one', async () => {
    const setting = emulatedClient({ transport });
    const { code } = await withTotp(setting);
    const { auth } = setting;
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
    await auth.signOut();
    const asked = await auth.signIn({ username: 'ada', password });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    await expect(auth.confirmSignIn({ challengeResponse: '000000' })).rejects.toMatchObject({
      problem: { code: 'wrong-code' },
    });
    expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
  });

  it('knows a used code from a wrong one', async () => {
    const setting = emulatedClient({ transport });
    const { code } = await withTotp(setting);
    const { auth } = setting;
    const used = code();
    await auth.signIn({ username: 'ada', password });
    await auth.confirmSignIn({ challengeResponse: used });
    await auth.signIn({ username: 'ada', password });
    await expect(auth.confirmSignIn({ challengeResponse: used })).rejects.toMatchObject({
      problem: { code: 'code-already-used' },
    });
  });

  it('asks no code on a remembered device, and asks again once it is forgotten', async () => {
    const setting = emulatedClient({ transport });
    const { code } = await withTotp(setting);
    const { auth } = setting;
    await auth.rememberDevice();
    await auth.signOut();
    expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });

    const [device, ...others] = await auth.fetchDevices();
    expect(others).toEqual([]);
    expect(device).toMatchObject({ isCurrentDevice: true, attributes: { device_status: 'valid' } });
    await auth.forgetDevice();
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    setting.wire.length = 0;
    const asked = await auth.signIn({ username: 'ada', password });
    // The key went with the device: it is not tried first and refused.
    expect(JSON.stringify(setting.wire)).not.toContain('DEVICE_KEY');
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
  });

  it('drops a device that was forgotten elsewhere and signs in all the same', async () => {
    const setting = emulatedClient({ transport });
    const { code } = await withTotp(setting);
    const { auth, newClient } = setting;
    await auth.rememberDevice();
    const [device] = await auth.fetchDevices();
    const { memoryStorage } = await import('../storage/memory-storage.js');
    const elsewhere = newClient(memoryStorage());
    await elsewhere.signIn({ username: 'ada', password });
    await elsewhere.confirmSignIn({ challengeResponse: code() });
    await elsewhere.forgetDevice({ device: { id: device?.id ?? '' } });

    const asked = await auth.signIn({ username: 'ada', password });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
  });

  it('sends a text message to a masked number, and a new one on request', async () => {
    const setting = emulatedClient({ transport });
    await newUser(setting);
    const { auth } = setting;
    await auth.signIn({ username: 'ada', password });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    const asked = await auth.signIn({ username: 'ada', password });
    expect(asked.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
    });
    const first = await lastCode(setting);
    const again = await auth.resendSignInCode();
    expect(again.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    await expect(auth.confirmSignIn({ challengeResponse: first === '000000' ? '000001' : '000000' })).rejects.toThrow(
      /wrong-code/,
    );
    expect(await auth.confirmSignIn({ challengeResponse: await lastCode(setting) })).toMatchObject({
      isSignedIn: true,
    });
  });

  it('lets the user choose when nothing is preferred, and choose again', async () => {
    const setting = emulatedClient({ transport });
    await withTotp(setting);
    const { auth } = setting;
    await auth.updateMFAPreference({ sms: 'ENABLED', totp: 'NOT_PREFERRED' });
    const asked = await auth.signIn({ username: 'ada', password });
    expect(asked.nextStep).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['SMS', 'TOTP'],
    });
    const chosen = await auth.confirmSignIn({ challengeResponse: 'SMS' });
    expect(chosen).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' },
      otherMFATypes: ['SMS', 'TOTP'],
    });
    const again = await auth.restartSignIn();
    expect(again.nextStep.signInStep).toBe('CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
    await auth.confirmSignIn({ challengeResponse: 'SMS' });
    expect((await auth.resendSignInCode()).nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await auth.confirmSignIn({ challengeResponse: await lastCode(setting) })).toMatchObject({
      isSignedIn: true,
    });
  });

  it('takes up the code step after a reload, with the time that is left', async () => {
    const setting = emulatedClient({ transport });
    const { code } = await withTotp(setting);
    const { auth, newClient, emulator } = setting;
    const asked = await auth.signIn({ username: 'ada', password });
    emulator.clock.advance(60);
    const reloaded = newClient();
    const resumed = await reloaded.resumeSignIn();
    expect(resumed).toEqual({ ...asked, username: 'ada' });
    expect(reloaded.canRestartSignIn()).toBe(false);
    expect(await reloaded.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
    expect(await newClient().resumeSignIn()).toBeUndefined();
  });

  it('keeps the user signed in through a reload', async () => {
    const setting = emulatedClient({ transport });
    await newUser(setting);
    await setting.auth.signIn({ username: 'ada', password });
    expect(await setting.newClient().getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('ends the session when it was ended everywhere', async () => {
    const setting = emulatedClient({ transport });
    await newUser(setting);
    const { auth, newClient } = setting;
    await auth.signIn({ username: 'ada', password });
    const { memoryStorage } = await import('../storage/memory-storage.js');
    const elsewhere = newClient(memoryStorage());
    await elsewhere.signIn({ username: 'ada', password });
    const events: unknown[] = [];
    auth.subscribe((event) => events.push(event));
    await elsewhere.signOut({ global: true });
    await expect(auth.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
    expect(events).toContainEqual({ type: 'signedOut', reason: 'session-ended' });
    expect(await auth.fetchAuthSession()).toEqual({});
  });
});

describe('the sign-in flow on a real answer', () => {
  it('a text message code that came too late brings a new one by itself, once', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const { auth, emulator } = setting;
    await auth.signIn({ username: 'ada', password });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    const flow = createSignInFlow(auth, { clock: setting.clock });
    await flow.signIn({ username: 'ada', password });
    emulator.clock.advance(200);
    const late = await lastCode(setting);
    expect(await flow.confirmSignIn(late)).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      busy: null,
      codesSent: 2,
      session: { expiresAt: emulator.clock.now() + 180_000 },
      problem: { code: 'code-replaced', retry: 'same-step' },
    });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
    expect(await flow.confirmSignIn(await lastCode(setting))).toMatchObject({ step: 'DONE' });
  });

  it('without the password in memory it goes back to it with the name kept', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const { auth, newClient } = setting;
    await auth.signIn({ username: 'ada', password });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    await auth.signIn({ username: 'ada', password });
    const flow = createSignInFlow(newClient(), { clock: setting.clock });
    await flow.resume();
    expect(flow.getSnapshot()).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', canRestart: false });
    expect(await flow.resendSignInCode()).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada', busy: null });
  });

  it('a second click while the first runs sends nothing', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const flow = createSignInFlow(setting.auth, { clock: setting.clock });
    const [one, two] = await Promise.all([
      flow.signIn({ username: 'ada', password }),
      flow.signIn({ username: 'ada', password }),
    ]);
    expect(one.step).toBe('DONE');
    expect(two).toMatchObject({ step: 'ENTER_CREDENTIALS', busy: 'signIn' });
    expect(setting.wire.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(1);
  });

  it('starting over in mid-call drops the answer and nobody is signed in', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const flow = createSignInFlow(setting.auth, { clock: setting.clock });
    const signingIn = flow.signIn({ username: 'ada', password });
    await flow.startOver();
    await signingIn;
    expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', busy: null, problem: null });
    expect(await setting.auth.fetchAuthSession()).toEqual({});
  });

  it('remembers the device when the box was ticked', async () => {
    const setting = emulatedClient();
    const { code } = await withTotp(setting);
    const flow = createSignInFlow(setting.auth, { clock: setting.clock });
    await flow.signIn({ username: 'ada', password });
    expect(await flow.confirmSignIn(code(), { rememberDevice: true })).toMatchObject({
      step: 'DONE',
      deviceRemembered: 'remembered',
    });
    expect(await setting.auth.fetchDevices()).toHaveLength(1);
  });

  it('sets up an authenticator where the pool demands one, also after a reload', async () => {
    const setting = emulatedClient();
    await setting.emulator.users.create({ username: 'ada', password, confirmed: true });
    setting.emulator.pool.configure({ mfa: 'ON' });
    const { auth, newClient, emulator } = setting;
    const flow = createSignInFlow(auth, { clock: setting.clock });
    await flow.signIn({ username: 'ada', password });
    const chosen = await flow.selectMfaType('TOTP');
    expect(chosen.step).toBe('CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
    expect(
      JSON.stringify(await setting.storage.tab.get(`cmk.${emulator.pool.userPoolClientId}.pending`)),
    ).not.toContain('SecretCode');

    const reloaded = createSignInFlow(newClient(), { clock: setting.clock });
    const resumed = await reloaded.resume();
    if (resumed.step !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(`resumed on ${resumed.step}`);
    const wrong = await reloaded.confirmSignIn('000000');
    expect(wrong).toMatchObject({
      step: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP',
      problem: { code: 'totp-setup-wrong-code' },
    });
    const code = totpCode(resumed.totpSetupDetails.sharedSecret, emulator.clock.now());
    expect(await reloaded.confirmSignIn(code)).toMatchObject({ step: 'DONE' });
  });
});

describe('the authenticator set-up flow', () => {
  it('goes from the key to the preferred factor, and drops the key', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const { auth, emulator } = setting;
    await auth.signIn({ username: 'ada', password });
    const flow = createTotpSetupFlow(auth);
    const shown = await flow.setUpTOTP();
    if (shown.step !== 'VERIFY_TOTP_SETUP') throw new Error(`shown is ${shown.step}`);
    expect(await flow.verifyTOTPSetup('000000')).toMatchObject({ problem: { code: 'totp-setup-wrong-code' } });
    const code = totpCode(shown.totpSetupDetails.sharedSecret, emulator.clock.now());
    expect(await flow.verifyTOTPSetup(code)).toEqual({ step: 'DONE' });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
  });
});
