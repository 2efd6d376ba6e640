import { describe, expect, it } from 'vitest';
import { createSignUpFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';

const ada = { username: 'ada', password, email: 'ada@example.com' };
const delivered = { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' };

/** A sign-up that waits for its code, and everything that it shows. */
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
    const waiting = {
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
      waiting,
      { ...waiting, busy: 'confirmSignUp' },
      { step: 'DONE', username: 'ada' },
    ]);
  });

  it('sends the attributes that were given, and no others', async () => {
    const { flow, wire } = await begun();
    expect(wire[0]?.input).toMatchObject({ UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }] });
    flow.startOver();
    await flow.signUp({ username: 'bob', password, phoneNumber: '+15550100839', userAttributes: { name: 'Bob' } });
    expect(wire.at(-1)?.input.UserAttributes).toEqual([
      { Name: 'name', Value: 'Bob' },
      { Name: 'phone_number', Value: '+15550100839' },
    ]);
  });

  it('is over at once where the pool confirms by itself', async () => {
    const { auth, replies } = emulatedClient();
    replies.set('SignUp', { UserConfirmed: true, UserSub: 'sub' });
    expect(await createSignUpFlow(auth).signUp(ada)).toEqual({ step: 'DONE', username: 'ada' });
  });

  it('a wrong code stays on the step, and the right one ends it', async () => {
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
    '%s of an account that is confirmed already is its end',
    async (verb) => {
      const { flow, replies } = await begun();
      replies.set('ConfirmSignUp', confirmedAlready());
      replies.set('ResendConfirmationCode', new WireError('InvalidParameterException', 'User is already confirmed.'));
      expect(await flow[verb]('123456')).toEqual({ step: 'DONE', username: 'ada' });
    },
  );

  it('sends a code again and counts it', async () => {
    const { flow, states, emulator } = await begun();
    expect(await flow.resendSignUpCode()).toMatchObject({ codesSent: 2, codeDeliveryDetails: delivered, busy: null });
    expect(states.at(-2)).toMatchObject({ busy: 'resendSignUpCode' });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
  });

  it('tells why a code could not be sent again, and keeps the count', async () => {
    const { flow, emulator } = await begun();
    emulator.faults.add({ kind: 'drop', operation: 'ResendConfirmationCode' });
    expect(await flow.resendSignUpCode()).toMatchObject({ codesSent: 1, problem: { code: 'network' } });
  });

  it('makes no call for a code that nobody waits for', async () => {
    const { auth, wire } = emulatedClient();
    const flow = createSignUpFlow(auth);
    const start = flow.getSnapshot();
    expect(await flow.confirmSignUp('123456')).toBe(start);
    expect(await flow.resendSignUpCode()).toBe(start);
    expect(wire).toEqual([]);
  });

  it('takes up an account that waits to be confirmed: with the code of before, or with a new one', async () => {
    const { auth, wire, emulator } = await begun();
    const flow = createSignUpFlow(auth);
    const states = statesOf(flow);
    wire.length = 0;
    const waiting = { step: 'CONFIRM_SIGN_UP', username: 'ada', codesSent: 0, busy: null, problem: null };
    expect(await flow.startConfirmation('ada')).toEqual(waiting);
    expect(wire).toEqual([]);
    expect(await flow.startConfirmation('ada', { resend: true })).toEqual({
      ...waiting,
      codesSent: 1,
      codeDeliveryDetails: delivered,
    });
    expect(states.at(-2)).toMatchObject({ codesSent: 0, busy: 'resendSignUpCode' });
    expect(emulator.outbox.messages('ada')).toHaveLength(2);
  });

  it('starts over with the name kept, and drops the answer that is on its way', async () => {
    const { flow } = await begun();
    const late = flow.resendSignUpCode();
    const start = { step: 'ENTER_DETAILS', username: 'ada', busy: null, problem: null };
    expect(flow.startOver()).toEqual(start);
    await late;
    expect(flow.getSnapshot()).toEqual(start);
  });
});

describe('a name that is taken', () => {
  it('is told, where no answer of this flow was lost', async () => {
    const { auth, wire } = await begun();
    const flow = createSignUpFlow(auth);
    wire.length = 0;
    expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'username-taken' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });

  it.each(['drop', 'status'] as const)('is taken up after a %s, where the account may have been made', async (kind) => {
    const { auth, emulator, wire } = await begun();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind, operation: 'SignUp', times: 1 });
    expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', username: 'ada', busy: null });
    wire.length = 0;
    expect(await flow.signUp(ada)).toMatchObject({ step: 'CONFIRM_SIGN_UP', codesSent: 1 });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp', 'ResendConfirmationCode']);
  });

  it('is not taken up under another name than the one whose answer was lost', async () => {
    const { auth, emulator, wire } = await begun();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp({ ...ada, username: 'bob' });
    wire.length = 0;
    expect(await flow.signUp(ada)).toMatchObject({ problem: { code: 'username-taken' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });

  it('is somebody else’s where the account is confirmed, whatever was lost before', async () => {
    const { auth, emulator, replies } = await begun();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp(ada);
    replies.set('ResendConfirmationCode', new WireError('InvalidParameterException', 'User is already confirmed.'));
    expect(await flow.signUp(ada)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'username-taken' } });
  });

  it('any other problem after a lost answer is told as it is', async () => {
    const { auth, emulator, wire } = emulatedClient();
    const flow = createSignUpFlow(auth);
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    await flow.signUp(ada);
    wire.length = 0;
    expect(await flow.signUp({ ...ada, password: 'short' })).toMatchObject({ problem: { code: 'password-too-weak' } });
    expect(wire.map(({ operation }) => operation)).toEqual(['SignUp']);
  });
});
