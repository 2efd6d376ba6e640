import { describe, expect, it } from 'vitest';
import { createMfaPreferenceFlow } from '../client/create-flows.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

interface Options {
  phoneNumber?: string;
  confirmed?: boolean;
  mfaRequired?: boolean;
}

/** A signed-in user with an email address and a phone number, and the loaded flow. */
async function signedIn({ phoneNumber = '+15550100839', confirmed = true, mfaRequired }: Options = {}) {
  const setting = emulatedClient();
  const { auth, emulator, wire } = setting;
  await emulator.users.create({
    username: 'ada',
    password,
    email: 'ada@example.com',
    ...(phoneNumber && { phoneNumber }),
  });
  await auth.signIn({ username: 'ada', password });
  // A number is unverified after the user changed it.
  if (!confirmed)
    await auth.updateUserAttribute({ userAttribute: { attributeKey: 'phone_number', value: '+15550100840' } });
  const flow = createMfaPreferenceFlow(auth, mfaRequired === undefined ? {} : { mfaRequired });
  await flow.load();
  wire.length = 0;
  const factor = (mfaType: string) => {
    const state = flow.getSnapshot();
    return state.step === 'READY' ? state.factors.find((each) => each.mfaType === mfaType) : undefined;
  };
  return { ...setting, flow, factor };
}

describe('the verification methods on the emulator', () => {
  it('shows a change after the answer, and sends only the change', async () => {
    const { flow, wire, factor } = await signedIn();
    const updating = flow.updateMFAPreference({ sms: 'PREFERRED', totp: 'DISABLED', email: 'DISABLED' });
    expect(flow.getSnapshot()).toMatchObject({ busy: { sms: 'PREFERRED' } });
    expect(factor('SMS')).toMatchObject({ enabled: false, preferred: false });
    expect(await updating).toMatchObject({ busy: null, problem: null });
    expect(factor('SMS')).toMatchObject({ enabled: true, preferred: true });
    expect(wire).toEqual([
      {
        operation: 'SetUserMFAPreference',
        input: { AccessToken: expect.any(String), SMSMfaSettings: { Enabled: true, PreferredMfa: true } },
      },
    ]);
  });

  it('sends nothing if nothing changes', async () => {
    const { flow, wire } = await signedIn();
    const before = flow.getSnapshot();
    expect(await flow.updateMFAPreference({ sms: 'DISABLED', email: 'DISABLED' })).toBe(before);
    expect(wire).toEqual([]);
  });

  it('reverts the change when the connection drops, and when Cognito refuses', async () => {
    const { flow, factor, emulator } = await signedIn();
    emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
    expect(await flow.updateMFAPreference({ email: 'ENABLED' })).toMatchObject({ problem: { code: 'network' } });
    expect(factor('EMAIL')).toMatchObject({ enabled: false });
    expect(await flow.updateMFAPreference({ totp: 'ENABLED' })).toMatchObject({
      busy: null,
      problem: { code: 'factor-not-set-up', mfaType: 'TOTP' },
    });
    expect(factor('TOTP')).toMatchObject({ enabled: false });
  });

  it('refuses two preferred factors before sending, and stays ready', async () => {
    const { flow, wire, auth } = await signedIn();
    const two = { sms: 'PREFERRED', email: 'PREFERRED' } as const;
    await expect(flow.updateMFAPreference(two)).rejects.toThrow(/Mark one as PREFERRED/);
    await expect(auth.updateMFAPreference(two)).rejects.toThrow(/Mark one as PREFERRED/);
    expect(wire).toEqual([]);
    expect(flow.getSnapshot()).toMatchObject({ step: 'READY', busy: null });
  });

  it('makes a change that is requested during a reload', async () => {
    const { flow, factor } = await signedIn();
    const reading = flow.load();
    await flow.updateMFAPreference({ sms: 'ENABLED' });
    await reading;
    expect(factor('SMS')).toMatchObject({ enabled: true });
  });
});

describe('the preflight', () => {
  it.each([
    ['no number', { phoneNumber: '' }, 'factor-not-set-up'],
    ['an unverified number', { confirmed: false }, 'factor-needs-verification'],
  ])('refuses text messages with %s, before sending', async (_name, options, code) => {
    const { flow, wire, factor } = await signedIn(options);
    expect(await flow.updateMFAPreference({ sms: 'ENABLED' })).toMatchObject({
      busy: null,
      problem: { code, mfaType: 'SMS', retry: 'none' },
    });
    expect(factor('SMS')).toMatchObject({ enabled: false });
    expect(wire).toEqual([]);
  });

  it('allows switching off the last factor if MFA is optional', async () => {
    const { flow, factor } = await signedIn();
    await flow.updateMFAPreference({ sms: 'ENABLED' });
    expect(await flow.updateMFAPreference({ sms: 'DISABLED' })).toMatchObject({ problem: null });
    expect(factor('SMS')).toMatchObject({ enabled: false });
  });

  it('refuses to switch off the last factor before sending if the app says that MFA is required', async () => {
    const { flow, wire, factor } = await signedIn({ mfaRequired: true });
    await flow.updateMFAPreference({ sms: 'ENABLED' });
    wire.length = 0;
    expect(await flow.updateMFAPreference({ sms: 'DISABLED' })).toMatchObject({ problem: { code: 'last-factor' } });
    expect(factor('SMS')).toMatchObject({ enabled: true });
    expect(wire).toEqual([]);
    expect(await flow.updateMFAPreference({ sms: 'DISABLED', email: 'ENABLED' })).toMatchObject({ problem: null });
  });

  it('learns that MFA is required when Cognito accepts the change and does nothing', async () => {
    const { flow, wire, factor, emulator } = await signedIn();
    await flow.updateMFAPreference({ sms: 'PREFERRED' });
    emulator.pool.configure({ mfa: 'ON' });
    expect(await flow.updateMFAPreference({ sms: 'DISABLED' })).toMatchObject({ problem: { code: 'last-factor' } });
    expect(factor('SMS')).toMatchObject({ enabled: true, preferred: true });
    wire.length = 0;
    expect(await flow.updateMFAPreference({ sms: 'DISABLED' })).toMatchObject({ problem: { code: 'last-factor' } });
    expect(wire).toEqual([]);
  });

  it('does not count a factor with an unverified number', async () => {
    const { flow, auth, emulator } = await signedIn();
    const { sharedSecret } = await auth.setUpTOTP();
    await auth.verifyTOTPSetup({ code: totpCode(sharedSecret, emulator.clock.now()) });
    await auth.updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' });
    await auth.updateUserAttribute({ userAttribute: { attributeKey: 'phone_number', value: '+15550100841' } });
    await flow.load();
    expect(await flow.updateMFAPreference({ totp: 'DISABLED' })).toMatchObject({
      problem: { code: 'factor-needs-verification', mfaType: 'SMS' },
    });
    expect(await auth.fetchMFAPreference()).toMatchObject({ preferred: 'TOTP' });
  });
});
