import { defaultPool } from '@cognito-mfa/emulator';
import { describe, expect, it } from 'vitest';
import { createSignInFlow, createTotpSetupFlow } from '../client/create-flows.js';
import { emulatedClient, password, totpCode, transports } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';

/** A signed-in user and a setup with its key on the screen. */
async function begun(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  const { auth, emulator, clock } = setting;
  await emulator.users.create({ username: 'ada', password, email: 'ada@example.com', phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  const flow = createTotpSetupFlow(auth, { clock });
  const shown = await flow.setUpTOTP();
  if (shown.step !== 'VERIFY_TOTP_SETUP') throw new Error(`shown is ${shown.step}`);
  const { sharedSecret } = shown.totpSetupDetails;
  /** Returns the code on a phone whose clock is that many seconds slow. */
  const code = (phoneIsSlow = 0) => totpCode(sharedSecret, emulator.clock.now() - phoneIsSlow * 1000);
  return { ...setting, flow, sharedSecret, code };
}

describe('the authenticator setup on the emulator', () => {
  it.each([
    ['email address', 'ada@example.com'],
    ['phone number', '+15550100839'],
  ])('labels the key with the %s that the user signs in with, not with an id', async (_name, loginId) => {
    const UsernameAttributes = ['email', 'phone_number'] as const;
    const pool = { ...defaultPool, userPool: { ...defaultPool.userPool, UsernameAttributes } };
    const { auth, emulator } = emulatedClient({ pool });
    await emulator.users.create({
      username: 'ada@example.com',
      password,
      email: 'ada@example.com',
      phoneNumber: '+15550100839',
    });
    await auth.signIn({ username: loginId, password });
    expect((await auth.getCurrentUser()).username).not.toBe(loginId);
    const { getSetupUri } = await auth.setUpTOTP();
    expect(decodeURIComponent(getSetupUri('Harbour').pathname)).toContain(`Harbour:${loginId}`);
  });

  it('needs no other code after switching the factor on failed', async () => {
    const { flow, emulator, auth, wire, code } = await begun();
    emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
    expect(await flow.verifyTOTPSetup(code())).toMatchObject({ step: 'ENABLE_TOTP', problem: { code: 'network' } });
    wire.length = 0;
    expect(await flow.enableTotp()).toEqual({ step: 'DONE' });
    expect(wire.map(({ operation }) => operation)).not.toContain('VerifySoftwareToken');
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'] });
  });

  it('keeps the key on the screen while another one is requested', async () => {
    const { flow, sharedSecret } = await begun();
    const asking = flow.setUpTOTP();
    expect(flow.getSnapshot()).toMatchObject({
      step: 'VERIFY_TOTP_SETUP',
      busy: 'setUpTOTP',
      totpSetupDetails: { sharedSecret },
    });
    expect(await asking).toMatchObject({ step: 'VERIFY_TOTP_SETUP', busy: null });
  });

  it('accepts a right code whose answer was lost', async () => {
    let isLost = true;
    const { flow, auth, code } = await begun({
      async intercept(operation, next) {
        const answer = await next();
        if (operation !== 'VerifySoftwareToken' || !isLost) return answer;
        isLost = false;
        throw new TypeError('Failed to fetch');
      },
    });
    expect(await flow.verifyTOTPSetup(code())).toMatchObject({ problem: { code: 'network' } });
    expect(await flow.verifyTOTPSetup(code())).toEqual({ step: 'DONE' });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'] });
  });

  it('takes the preference of an only other factor away, so that the user can choose', async () => {
    const { flow, auth, code } = await begun();
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    expect(await flow.verifyTOTPSetup(code())).toEqual({ step: 'DONE' });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP'] });
  });

  it('keeps a preference among several factors', async () => {
    const { flow, auth, code } = await begun();
    await auth.updateMFAPreference({ sms: 'PREFERRED', email: 'ENABLED' });
    expect(await flow.verifyTOTPSetup(code())).toEqual({ step: 'DONE' });
    expect(await auth.fetchMFAPreference()).toMatchObject({ preferred: 'SMS' });
  });

  it('reads a Status of ERROR as a refusal, despite its 200', async () => {
    const { flow, auth, code } = await begun({
      async intercept(operation, next) {
        const answer = await next();
        return operation === 'VerifySoftwareToken' ? Response.json({ Status: 'ERROR' }) : answer;
      },
    });
    expect(await flow.verifyTOTPSetup(code())).toMatchObject({
      step: 'VERIFY_TOTP_SETUP',
      problem: { code: 'totp-setup-wrong-code' },
    });
    expect(await auth.fetchMFAPreference()).toEqual({});
  });

  it('replaces an authenticator: the old one works until the new one is verified, and the preference stays', async () => {
    const { flow, emulator, auth, code } = await begun();
    await flow.verifyTOTPSetup(code());
    const shown = await flow.setUpTOTP();
    if (shown.step !== 'VERIFY_TOTP_SETUP') throw new Error(`shown is ${shown.step}`);

    emulator.clock.advance(60);
    await auth.signOut();
    await auth.signIn({ username: 'ada', password });
    expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });

    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    const newCode = totpCode(shown.totpSetupDetails.sharedSecret, emulator.clock.now());
    expect(await flow.verifyTOTPSetup(newCode)).toEqual({ step: 'DONE' });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP'], preferred: 'SMS' });
  });
});

describe('the states and requests of the setup', () => {
  it('shows each call while it runs', async () => {
    const { flow, auth, clock, code, sharedSecret } = await begun();
    const states = statesOf(flow);
    await flow.verifyTOTPSetup(code());
    const shown = { step: 'VERIFY_TOTP_SETUP', busy: null, problem: null, totpSetupDetails: { sharedSecret } };
    expect(states).toMatchObject([
      shown,
      { ...shown, busy: 'verifyTOTPSetup' },
      { step: 'ENABLE_TOTP', busy: 'updateMFAPreference' },
      { step: 'DONE' },
    ]);
    const again = createTotpSetupFlow(auth, { clock });
    const first = statesOf(again);
    await again.setUpTOTP();
    expect(first.slice(0, 2)).toEqual([
      { step: 'NOT_STARTED', busy: null, problem: null },
      { step: 'NOT_STARTED', busy: 'setUpTOTP', problem: null },
    ]);
  });

  it('starts over after it is done', async () => {
    const { flow, code } = await begun();
    await flow.verifyTOTPSetup(code());
    const states = statesOf(flow);
    await flow.setUpTOTP();
    expect(states.map(({ step }) => step)).toEqual(['DONE', 'NOT_STARTED', 'NOT_STARTED', 'VERIFY_TOTP_SETUP']);
    expect(states.at(-2)).toMatchObject({ busy: 'setUpTOTP' });
  });

  it('sends the name of the device only if the app gives one', async () => {
    const { flow, wire, emulator, code } = await begun();
    await flow.verifyTOTPSetup('000000');
    expect(wire.find(({ operation }) => operation === 'VerifySoftwareToken')?.input).not.toHaveProperty(
      'FriendlyDeviceName',
    );
    emulator.clock.advance(60);
    wire.length = 0;
    await flow.verifyTOTPSetup(code(), { friendlyDeviceName: 'phone' });
    expect(wire[0]?.input).toMatchObject({ FriendlyDeviceName: 'phone' });
  });

  it('makes no call of another step', async () => {
    const { flow, wire } = await begun();
    const start = flow.cancel();
    expect(start).toEqual({ step: 'NOT_STARTED', busy: null, problem: null });
    wire.length = 0;
    expect(await flow.verifyTOTPSetup('123456')).toBe(start);
    expect(await flow.enableTotp()).toBe(start);
    expect(wire).toEqual([]);
  });

  it('drops an answer that arrives after it was canceled', async () => {
    const { flow } = await begun();
    const late = flow.setUpTOTP();
    flow.cancel();
    expect(await late).toEqual({ step: 'NOT_STARTED', busy: null, problem: null });
  });

  it('refuses a used code when no answer was lost', async () => {
    const { flow, replies } = await begun();
    const used = 'Your software token has already been used once.';
    replies.set('VerifySoftwareToken', new WireError('EnableSoftwareTokenMFAException', used));
    const refused = { step: 'VERIFY_TOTP_SETUP', busy: null, problem: { code: 'code-already-used' } };
    expect(await flow.verifyTOTPSetup('123456')).toMatchObject(refused);
    expect(await flow.verifyTOTPSetup('123456')).toMatchObject(refused);
  });

  it('shows another attempt to switch on, and why it failed', async () => {
    const { flow, emulator, code } = await begun();
    emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
    const failed = await flow.verifyTOTPSetup(code());
    const states = statesOf(flow);
    await flow.enableTotp();
    expect(states).toEqual([failed, { ...failed, busy: 'updateMFAPreference', problem: null }, { step: 'DONE' }]);
  });
});

describe.each(Object.keys(transports) as (keyof typeof transports)[])('a wrong clock over %s', (transport) => {
  it.each([
    ['two minutes slow', 120, 120],
    ['ten minutes slow', 600, 600],
    ['two minutes fast', -120, -120],
  ])('reports a phone that is %s', async (_name, slow, secondsBehind) => {
    const { flow, code } = await begun({ transport });
    expect(await flow.verifyTOTPSetup(code(slow))).toMatchObject({
      step: 'VERIFY_TOTP_SETUP',
      problem: { code: 'clock-skew', secondsBehind, retry: 'same-step' },
    });
  });

  it("uses Cognito's time and not this device's", async () => {
    const { flow, code, auth } = await begun({ transport, clockIsSlow: 240 });
    expect(Math.abs(auth.serverClockOffset() - 240_000)).toBeLessThanOrEqual(1000);
    expect(await flow.verifyTOTPSetup(code(240))).toMatchObject({
      problem: { code: 'clock-skew', secondsBehind: 240 },
    });
    expect(await flow.verifyTOTPSetup(code())).toEqual({ step: 'DONE' });
  });

  it('does not blame the clock for a code that fits no time', async () => {
    const { flow, code } = await begun({ transport });
    expect(await flow.verifyTOTPSetup(code(900))).toMatchObject({ problem: { code: 'totp-setup-wrong-code' } });
  });

  it('reports a wrong clock during sign-in, if the pool requires a setup', async () => {
    const { auth, emulator, clock } = emulatedClient({ transport });
    await emulator.users.create({ username: 'ada', password });
    emulator.pool.configure({ mfa: 'ON' });
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn({ username: 'ada', password });
    const shown = await flow.selectMfaType('TOTP');
    if (shown.step !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(`shown is ${shown.step}`);
    const { sharedSecret } = shown.totpSetupDetails;
    expect(await flow.confirmSignIn(totpCode(sharedSecret, emulator.clock.now() - 120_000))).toMatchObject({
      step: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP',
      problem: { code: 'clock-skew', secondsBehind: 120 },
    });
    expect(await flow.confirmSignIn(totpCode(sharedSecret, emulator.clock.now()))).toMatchObject({ step: 'DONE' });
  });
});
