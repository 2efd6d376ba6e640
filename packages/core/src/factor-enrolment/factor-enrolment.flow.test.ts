import { describe, expect, it } from 'vitest';
import { createFactorEnrolmentFlow, createMfaPreferenceFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';

const number = '+15550100839';
const otherNumber = '+15550100840';

async function signedIn(options: Parameters<typeof emulatedClient>[0] = {}, user: object = {}) {
  const setting = emulatedClient(options);
  const { auth, emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password, ...user });
  await auth.signIn({ username: 'ada', password });
  const flow = createFactorEnrolmentFlow(auth);
  // Only loads the chunk.
  await flow.enableFactor();
  wire.length = 0;
  const code = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  const sent = () => emulator.outbox.messages('ada').map(({ destination }) => destination);
  const operations = () => wire.map(({ operation }) => operation);
  return { ...setting, flow, code, sent, operations };
}

describe('enrolling a factor on the emulator', () => {
  it.each([
    ['SMS', '+1 (555) 010-0839', number, 'phone_number'],
    ['EMAIL', ' ada@example.com ', 'ada@example.com', 'email'],
  ] as const)(
    '%s: sets the destination, verifies it and switches the factor on',
    async (mfaType, typed, value, name) => {
      const { flow, auth, code, sent } = await signedIn();
      expect(flow.start(mfaType)).toMatchObject({ step: 'ENTER_ATTRIBUTE', destination: '' });
      expect(await flow.updateUserAttribute(typed)).toMatchObject({
        step: 'CONFIRM_ATTRIBUTE_WITH_CODE',
        destination: value,
        codesSent: 1,
        codeDeliveryDetails: { deliveryMedium: mfaType },
      });
      expect(sent()).toEqual([value]);
      expect(await flow.confirmUserAttribute(code())).toEqual({ step: 'DONE', mfaType });
      expect(await auth.fetchUserAttributes()).toMatchObject({ [name]: value, [`${name}_verified`]: 'true' });
      expect(await auth.fetchMFAPreference()).toMatchObject({ enabled: [mfaType] });
    },
  );

  it('then signs in with it', async () => {
    const { flow, auth, code } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    await flow.confirmUserAttribute(code());
    await auth.signOut();
    expect((await auth.signIn({ username: 'ada', password })).nextStep.signInStep).toBe(
      'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    );
    expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
  });

  it('stays on the code step after a wrong code, and accepts a resent one', async () => {
    const { flow, code, sent } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    const first = code();
    expect(await flow.confirmUserAttribute(first === '000000' ? '000001' : '000000')).toMatchObject({
      step: 'CONFIRM_ATTRIBUTE_WITH_CODE',
      problem: { code: 'wrong-code', retry: 'same-step' },
    });
    expect(await flow.sendUserAttributeVerificationCode()).toMatchObject({ codesSent: 2, problem: null });
    expect(sent()).toEqual([number, number]);
    expect(await flow.confirmUserAttribute(code())).toMatchObject({ step: 'DONE' });
  });

  it('reports an expired code, and too many requests for codes', async () => {
    const { flow, emulator, code } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    emulator.clock.advance(25 * 3600);
    expect(await flow.confirmUserAttribute(code())).toMatchObject({ problem: { code: 'code-expired' } });
    for (let times = 0; times < 5; times++) await flow.sendUserAttributeVerificationCode();
    expect(await flow.sendUserAttributeVerificationCode()).toMatchObject({
      step: 'CONFIRM_ATTRIBUTE_WITH_CODE',
      problem: { code: 'rate-limited', retry: 'wait' },
    });
  });

  it('goes back to correct a number, and sends the code to the new one', async () => {
    const { flow, code, sent } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    expect(flow.changeAttribute()).toMatchObject({ step: 'ENTER_ATTRIBUTE', destination: number });
    expect(await flow.updateUserAttribute(otherNumber)).toMatchObject({ destination: otherNumber, codesSent: 1 });
    expect(sent()).toEqual([number, otherNumber]);
    expect(await flow.confirmUserAttribute(code())).toMatchObject({ step: 'DONE' });
  });

  it('sends only the code for a number that the user already has', async () => {
    const { flow, auth, operations, wire } = await signedIn();
    await auth.updateUserAttribute({ userAttribute: { attributeKey: 'phone_number', value: number } });
    wire.length = 0;
    flow.start('SMS', number);
    expect(await flow.updateUserAttribute(number)).toMatchObject({ step: 'CONFIRM_ATTRIBUTE_WITH_CODE' });
    expect(operations()).toEqual(['GetUser', 'GetUserAttributeVerificationCode']);
  });

  it('needs no code for a verified number', async () => {
    const { flow, operations } = await signedIn({}, { phoneNumber: number });
    flow.start('SMS', number);
    expect(await flow.updateUserAttribute(number)).toMatchObject({ step: 'DONE' });
    expect(operations()).toEqual(['GetUser', 'GetUser', 'SetUserMFAPreference']);
  });

  it('requests the code in a pool that does not send it automatically', async () => {
    const { createEmulator } = await import('@cognito-mfa/emulator');
    const { userPoolId, userPoolClientId } = createEmulator().pool;
    const pool = {
      userPoolId,
      userPool: { MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA'], AutoVerifiedAttributes: ['email'] },
      clients: [{ userPoolClientId, properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } }],
    } as const;
    const { flow, code, operations } = await signedIn({ pool: pool as never });
    flow.start('SMS');
    expect(await flow.updateUserAttribute(number)).toMatchObject({ step: 'CONFIRM_ATTRIBUTE_WITH_CODE' });
    expect(operations()).toEqual(['GetUser', 'UpdateUserAttributes', 'GetUserAttributeVerificationCode']);
    expect(await flow.confirmUserAttribute(code())).toMatchObject({ step: 'DONE' });
  });

  it('needs no other code after switching the factor on failed', async () => {
    const { flow, emulator, auth, code, operations, wire } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
    expect(await flow.confirmUserAttribute(code())).toMatchObject({
      step: 'ENABLE_FACTOR',
      busy: null,
      problem: { code: 'network' },
    });
    wire.length = 0;
    expect(await flow.enableFactor()).toEqual({ step: 'DONE', mfaType: 'SMS' });
    expect(operations()).toEqual(['SetUserMFAPreference']);
    expect(await auth.fetchMFAPreference()).toMatchObject({ enabled: ['SMS'] });
  });

  it('updates the list of methods when the answer to switching on was lost', async () => {
    let loses = true;
    const { flow, auth, code } = await signedIn({
      async intercept(operation, next) {
        const answer = await next();
        if (operation !== 'SetUserMFAPreference' || !loses) return answer;
        loses = false;
        throw new TypeError('the connection was reset');
      },
    });
    const events: string[] = [];
    auth.subscribe(({ type }) => events.push(type));
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    expect(await flow.confirmUserAttribute(code())).toMatchObject({ step: 'ENABLE_FACTOR' });
    expect(await auth.fetchMFAPreference()).toMatchObject({ enabled: ['SMS'] });
    expect(events).not.toContain('mfaPreferenceChanged');
    expect(await flow.enableFactor()).toEqual({ step: 'DONE', mfaType: 'SMS' });
    expect(events).toContain('mfaPreferenceChanged');
  });

  it.each([
    ['SMS', '12345', 'phone_number'],
    ['SMS', '07700 900123', 'phone_number'],
    ['EMAIL', 'ada at example', 'email'],
  ] as const)('%s: rejects "%s" immediately, and sends nothing', async (mfaType, typed, field) => {
    const { flow, wire } = await signedIn();
    flow.start(mfaType);
    expect(await flow.updateUserAttribute(typed)).toMatchObject({
      step: 'ENTER_ATTRIBUTE',
      problem: { code: 'invalid-input', field },
    });
    expect(wire).toEqual([]);
  });

  it('drops the answer when canceled during a call, and the list of methods shows the rest', async () => {
    const { flow, auth } = await signedIn();
    flow.start('SMS');
    const giving = flow.updateUserAttribute(number);
    expect(flow.cancel()).toEqual({ step: 'NOT_STARTED' });
    await giving;
    expect(flow.getSnapshot()).toEqual({ step: 'NOT_STARTED' });
    const list = createMfaPreferenceFlow(auth);
    expect(await list.load()).toMatchObject({
      factors: [{}, { destination: number, verified: false, enabled: false }, {}],
    });
  });

  it('sends nothing on a second click while the first runs', async () => {
    const { flow, operations } = await signedIn();
    flow.start('SMS');
    await Promise.all([flow.updateUserAttribute(number), flow.updateUserAttribute(number)]);
    expect(operations()).toEqual(['GetUser', 'UpdateUserAttributes']);
  });

  it('ignores invalid input while the number is being sent', async () => {
    const { flow } = await signedIn();
    flow.start('SMS');
    const giving = flow.updateUserAttribute(number);
    const busy = flow.getSnapshot();
    expect(await flow.updateUserAttribute('12345')).toBe(busy);
    expect(await giving).toMatchObject({ step: 'CONFIRM_ATTRIBUTE_WITH_CODE', destination: number });
  });

  it('names the call in progress', async () => {
    const { flow, emulator, code } = await signedIn();
    flow.start('SMS');
    const states = statesOf(flow);
    await flow.updateUserAttribute(number);
    await flow.sendUserAttributeVerificationCode();
    emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
    await flow.confirmUserAttribute(code());
    await flow.enableFactor();
    const calls = states.map((state) => ('busy' in state ? state.busy : state.step));
    expect(calls.filter((call, index) => call !== calls[index - 1])).toEqual([
      ...[null, 'updateUserAttribute'],
      ...[null, 'sendUserAttributeVerificationCode'],
      ...[null, 'confirmUserAttribute', 'updateMFAPreference'],
      ...[null, 'updateMFAPreference', 'DONE'],
    ]);
  });

  it('ignores calls of other steps', async () => {
    const { flow, wire } = await signedIn();
    const ofCodeStep = [() => flow.sendUserAttributeVerificationCode(), () => flow.confirmUserAttribute('123456')];
    const ofOthers = [() => flow.updateUserAttribute(otherNumber), () => flow.enableFactor()];
    const start = flow.getSnapshot();
    for (const call of [...ofCodeStep, ...ofOthers]) expect(await call()).toBe(start);
    const asking = flow.start('SMS');
    for (const call of ofCodeStep) expect(await call()).toBe(asking);
    expect(wire).toEqual([]);
    await flow.updateUserAttribute(number);
    wire.length = 0;
    const atCode = flow.getSnapshot();
    for (const call of ofOthers) expect(await call()).toBe(atCode);
    expect(wire).toEqual([]);
  });

  it('stores no code anywhere', async () => {
    const { flow, code } = await signedIn();
    flow.start('SMS');
    await flow.updateUserAttribute(number);
    const shown: unknown[] = [];
    flow.subscribe(() => shown.push(flow.getSnapshot()));
    const sent = code();
    await flow.confirmUserAttribute(sent);
    expect(JSON.stringify(shown)).not.toContain(sent);
  });
});
