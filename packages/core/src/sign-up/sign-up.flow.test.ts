import { describe, expect, it } from 'vitest';
import { createSignUpFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';

const ada = { username: 'ada', password, email: 'ada@example.com' };
const delivered = { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' };

/** Starts a sign-up, up to the code step, and records its states. */
async function begun() {
  const setting = emulatedClient();
  const flow = createSignUpFlow(setting.auth);
  const states = statesOf(flow);
  await flow.signUp(ada);
  const lastCode = () => setting.emulator.outbox.messages('ada').at(-1)?.code ?? '';
  return { ...setting, flow, states, lastCode };
}

const confirmedAlready = () =>
  new WireError('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED');

describe('the sign-up on the emulator', () => {
  it('shows each step from the details to the end', async () => {
    const { flow, states, lastCode } = await begun();
    await flow.confirmSignUp(lastCode());
    const codeStep = {
      step: 'CONFIRM_SIGN_UP',
      username: 'ada',
      codeDeliveryDetails: delivered,
      codesSent: 1,
      busy: null,
      problem: null,
    };
    expect(states).toEqual([
      { step: 'ENTER_DETAILS', username: '', busy: null, problem: null },
      { step: 'ENTER_DETAILS', username: 'ada', busy: 'signUp', problem: null },
      codeStep,
      { ...codeStep, busy: 'confirmSignUp' },
      { step: 'DONE', username: 'ada' },
    ]);
  });

  it('sends the given attributes and no others', async () => {
    const { flow, wire } = await begun();
    expect(wire[0]?.input).toMatchObject({ UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }] });
    flow.startOver();
    await flow.signUp({ username: 'bob', password, phoneNumber: '+15550100839', userAttributes: { name: 'Bob' } });
    expect(wire.at(-1)?.input.UserAttributes).toEqual([
      { Name: 'name', Value: 'Bob' },
      { Name: 'phone_number', Value: '+15550100839' },
    ]);
  });

  it('ends at once in a pool with automatic confirmation', async () => {
    const { auth, replies } = emulatedClient();
    replies.set('SignUp', { UserConfirmed: true, UserSub: 'sub' });
    expect(await createSignUpFlow(auth).signUp(ada)).toEqual({ step: 'DONE', username: 'ada' });
  });

  it('stays on the step after a wrong code, and ends after the right one', async () => {
    const { flow, lastCode } = await begun();
    expect(await flow.confirmSignUp('000000')).toMatchObject({
      step: 'CONFIRM_SIGN_UP',
      codesSent: 1,
      busy: null,
      problem: { code: 'wrong-code' },
    });
    expect(await flow.confirmSignUp(lastCode())).toEqual({ step: 'DONE', username: 'ada' });
  });

  it.each(['confirmSignUp', 'resendSignUpCode'] as const)(
    'ends on %s if the account is already confirmed',
    async (verb) => {
      const { flow, replies } = await begun();
      replies.set('ConfirmSignUp', confirmedAlready());
      replies.set('ResendConfirmationCode', new WireError('InvalidParameterException', 'User is already confirmed.'));
      expect(await flow[verb]('123456')).toEqual({ step: 'DONE', username: 'ada' });
    },
  );

  it('sends another code and counts it', async () => {
    const { flow, states, emulator } = await begun();
    expect(await flow.resendSignUpCode()).toMatchObject({ codesSent: 2, codeDeliveryDetails: delivered, busy: null });
    expect(states.at(-2)).toMatchObject({ busy: 'resendSignUpCode' });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
  });

  it('reports why another code could not be sent, and keeps the count', async () => {
    const { flow, emulator } = await begun();
    emulator.faults.add({ kind: 'drop', operation: 'ResendConfirmationCode' });
    expect(await flow.resendSignUpCode()).toMatchObject({ codesSent: 1, problem: { code: 'network' } });
  });

  it('makes no call without a code step', async () => {
    const { auth, wire } = emulatedClient();
    const flow = createSignUpFlow(auth);
    const start = flow.getSnapshot();
    expect(await flow.confirmSignUp('123456')).toBe(start);
    expect(await flow.resendSignUpCode()).toBe(start);
    expect(wire).toEqual([]);
  });

  it('continues with an unconfirmed account, with the earlier code or a new one', async () => {
    const { auth, wire, emulator } = await begun();
    const flow = createSignUpFlow(auth);
    const states = statesOf(flow);
    wire.length = 0;
    const codeStep = { step: 'CONFIRM_SIGN_UP', username: 'ada', codesSent: 0, busy: null, problem: null };
    expect(await flow.startConfirmation('ada')).toEqual(codeStep);
    expect(wire).toEqual([]);
    expect(await flow.startConfirmation('ada', { resend: true })).toEqual({
      ...codeStep,
      codesSent: 1,
      codeDeliveryDetails: delivered,
    });
    expect(states.at(-2)).toMatchObject({ codesSent: 0, busy: 'resendSignUpCode' });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
  });

  it('keeps the username when it starts over, and drops the pending answer', async () => {
    const { flow } = await begun();
    const late = flow.resendSignUpCode();
    const start = { step: 'ENTER_DETAILS', username: 'ada', busy: null, problem: null };
    expect(flow.startOver()).toEqual(start);
    await late;
    expect(flow.getSnapshot()).toEqual(start);
  });
});

describe('a taken username', () => {
  it('is reported when no answer of this flow was lost', async () => {
    const { auth, wire } = await begun();
    const flow = createSignUpFlow(auth);
    wire.length = 0;
    expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'username-taken' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });

  it.each(['drop', 'status'] as const)(
    'is continued after a %s, when the account may have been created',
    async (kind) => {
      const { auth, emulator, wire } = await begun();
      const flow = createSignUpFlow(auth);
      emulator.faults.add({ kind, operation: 'SignUp', times: 1 });
      expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', username: 'ada', busy: null });
      wire.length = 0;
      expect(await flow.signUp(ada)).toMatchObject({ step: 'CONFIRM_SIGN_UP', codesSent: 1 });
      expect(wire.map(({ operation }) => operation)).toEqual(['SignUp', 'ResendConfirmationCode']);
    },
  );

  it('is not continued under a different username', async () => {
    const { auth, emulator, wire } = await begun();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp({ ...ada, username: 'bob' });
    wire.length = 0;
    expect(await flow.signUp(ada)).toMatchObject({ problem: { code: 'username-taken' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });

  it('belongs to another user if the account is confirmed, also after a lost answer', async () => {
    const { auth, emulator, replies } = await begun();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp(ada);
    replies.set('ResendConfirmationCode', new WireError('InvalidParameterException', 'User is already confirmed.'));
    expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'username-taken' } });
  });

  it('does not hide any other problem after a lost answer', async () => {
    const { auth, emulator, wire } = emulatedClient();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp(ada);
    wire.length = 0;
    expect(await flow.signUp({ ...ada, password: 'short' })).toMatchObject({ problem: { code: 'password-too-weak' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });
});
