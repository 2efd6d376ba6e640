import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password, totpCode, transports } from '../testing/emulated-client.js';
import { describeJourney, lastCode, newUser, withTotp } from '../testing/journey.js';
import { createSignInFlow, createTotpSetupFlow } from './create-flows.js';

for (const transport of Object.keys(transports) as (keyof typeof transports)[]) {
  describeJourney(transport, () => {
    const { newClient, ...setting } = emulatedClient({ transport });
    return { ...setting, reload: () => newClient(), elsewhere: () => newClient(memoryStorage()) };
  });
}

describe('the sign-in flow on real answers', () => {
  it('sends one new text message for a code that came too late', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const { auth, emulator } = setting;
    await auth.signIn({ username: 'ada', password });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    const flow = createSignInFlow(auth, { clock: setting.clock });
    await flow.signIn({ username: 'ada', password });
    emulator.clock.advance(200);
    const late = lastCode(setting);
    expect(await flow.confirmSignIn(late)).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      busy: null,
      codesSent: 2,
      session: { expiresAt: emulator.clock.now() + 180_000 },
      problem: { code: 'code-replaced', retry: 'same-step' },
    });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
    expect(await flow.confirmSignIn(lastCode(setting))).toMatchObject({ step: 'DONE' });
  });

  it('returns to the password and keeps the username when the password is not in memory', async () => {
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

  it('sends nothing on a second click while the first runs', async () => {
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

  it('drops the answer and stays signed out when it starts over during a call', async () => {
    const setting = emulatedClient();
    await newUser(setting);
    const flow = createSignInFlow(setting.auth, { clock: setting.clock });
    const signingIn = flow.signIn({ username: 'ada', password });
    await flow.startOver();
    await signingIn;
    expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', busy: null, problem: null });
    expect(await setting.auth.fetchAuthSession()).toEqual({});
  });

  it('remembers the device when the box is checked', async () => {
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

  it('sets up an authenticator that the pool requires, also after a reload', async () => {
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

describe('the authenticator setup flow', () => {
  it('verifies the key, turns the factor on and drops the key', async () => {
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
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'] });
  });
});
