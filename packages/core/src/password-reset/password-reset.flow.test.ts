import { describe, expect, it } from 'vitest';
import { createPasswordResetFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { WireError } from '../transport/transport.js';

const newPassword = 'N3w-Battery-Staple!';

async function withAda(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  await setting.emulator.users.create({ username: 'ada', password, email: 'ada@example.com', confirmed: true });
  const flow = createPasswordResetFlow(setting.auth);
  const latestCode = () => setting.emulator.outbox.messages('ada').at(-1)?.code ?? '';
  return { ...setting, flow, latestCode };
}

describe('the reset of a forgotten password', () => {
  it('accepts the code, and the new password signs in', async () => {
    const { auth, flow, latestCode } = await withAda();
    expect(await flow.resetPassword('ada')).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      username: 'ada',
      codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
      codesSent: 1,
      busy: null,
    });
    const done = await flow.confirmResetPassword({ confirmationCode: latestCode(), newPassword });
    expect(done).toEqual({ step: 'DONE', username: 'ada' });
    expect(await auth.signIn({ username: 'ada', password: newPassword })).toMatchObject({ isSignedIn: true });
  });

  it('shows a wrong code and a weak password on the code step, and the code stays valid', async () => {
    const { flow, latestCode } = await withAda();
    await flow.resetPassword('ada');
    const wrong = latestCode() === '000000' ? '111111' : '000000';
    expect(await flow.confirmResetPassword({ confirmationCode: wrong, newPassword })).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      problem: { code: 'wrong-code' },
    });
    const code = latestCode();
    expect(await flow.confirmResetPassword({ confirmationCode: code, newPassword: 'abc' })).toMatchObject({
      problem: { code: 'password-too-weak', rule: 'length' },
    });
    expect(await flow.confirmResetPassword({ confirmationCode: code, newPassword })).toMatchObject({ step: 'DONE' });
  });

  it('replaces an expired code with another', async () => {
    const { emulator, flow, latestCode } = await withAda();
    await flow.resetPassword('ada');
    const old = latestCode();
    emulator.clock.advance(61 * 60);
    expect(await flow.confirmResetPassword({ confirmationCode: old, newPassword })).toMatchObject({
      problem: { code: 'code-expired' },
    });
    expect(await flow.resendResetCode()).toMatchObject({ codesSent: 2, problem: null });
    const done = await flow.confirmResetPassword({ confirmationCode: latestCode(), newPassword });
    expect(done.step).toBe('DONE');
  });

  it('opens the code step and the first step at any time, also during a call', async () => {
    const { flow } = await withAda();
    await flow.resetPassword('ada');
    const code = { step: 'CONFIRM_RESET_PASSWORD_WITH_CODE', username: 'bob', busy: null, problem: null, codesSent: 1 };
    let pending = flow.resendResetCode();
    expect(flow.startConfirmation('bob')).toEqual(code);
    await pending;
    expect(flow.getSnapshot()).toEqual(code);
    const beginning = { step: 'ENTER_USERNAME', username: 'bob', busy: null, problem: null };
    pending = flow.resendResetCode();
    expect(flow.startOver()).toEqual(beginning);
    await pending;
    expect(flow.getSnapshot()).toEqual(beginning);
  });

  it('reports too many requests', async () => {
    const { flow } = await withAda();
    await flow.resetPassword('ada');
    for (let again = 0; again < 4; again += 1) await flow.resendResetCode();
    expect(await flow.resendResetCode()).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      codesSent: 5,
      problem: { code: 'rate-limited', retry: 'wait' },
    });
  });

  it('accepts a code that was sent before, by an administrator or before a reload', async () => {
    const { auth, emulator, flow, latestCode } = await withAda();
    await createPasswordResetFlow(auth).resetPassword('ada');
    expect(flow.startConfirmation('ada')).toMatchObject({ step: 'CONFIRM_RESET_PASSWORD_WITH_CODE', codesSent: 0 });
    const done = await flow.confirmResetPassword({ confirmationCode: latestCode(), newPassword });
    expect(done).toEqual({ step: 'DONE', username: 'ada' });
    expect(emulator.outbox.messages('ada')).toHaveLength(1);
  });

  it('returns to the username, and drops a late answer', async () => {
    const { flow } = await withAda();
    const running = flow.resetPassword('ada');
    expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_USERNAME', busy: 'resetPassword' });
    flow.startOver();
    await running;
    expect(flow.getSnapshot()).toEqual({ step: 'ENTER_USERNAME', username: 'ada', busy: null, problem: null });
  });
});

describe.each(['LEGACY', 'ENABLED'] as const)('an unknown username with PreventUserExistenceErrors %s', (errors) => {
  it('looks like a known one, up to a wrong code', async () => {
    const properties = { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const], PreventUserExistenceErrors: errors };
    const { flow, emulator } = await withAda({ pool: { userPool: {}, clients: [{ properties }] } });
    expect(await flow.resetPassword('nobody')).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      username: 'nobody',
      problem: null,
    });
    expect(await flow.confirmResetPassword({ confirmationCode: '123456', newPassword })).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      problem: { code: 'wrong-code' },
    });
    expect(emulator.outbox.messages('nobody')).toEqual([]);
  });
});

describe('a user who gets no code', () => {
  it('is sent to the invitation with an unused temporary password', async () => {
    const { emulator, flow } = await withAda();
    await emulator.users.create({ username: 'grace', password, temporaryPassword: true, email: 'grace@example.com' });
    expect(await flow.resetPassword('grace')).toMatchObject({
      step: 'ENTER_USERNAME',
      problem: { code: 'temporary-password-unused', retry: 'none' },
    });
  });

  it('learns that no address or number is verified', async () => {
    const { emulator, flow } = await withAda();
    await emulator.users.create({ username: 'grace', password });
    expect(await flow.resetPassword('grace')).toMatchObject({
      step: 'ENTER_USERNAME',
      problem: { code: 'no-verified-destination', retry: 'none' },
    });
  });

  it('learns that only an administrator resets passwords', async () => {
    const { flow, replies } = await withAda();
    replies.set('ForgotPassword', new WireError('NotAuthorizedException', 'Contact administrator to reset password.'));
    expect(await flow.resetPassword('ada')).toMatchObject({
      step: 'ENTER_USERNAME',
      problem: { code: 'configuration', retry: 'none' },
    });
  });
});

it('is done at once if the client says so', async () => {
  const { auth } = await withAda();
  const flow = createPasswordResetFlow({
    ...auth,
    resetPassword: async () => ({ isPasswordReset: true, nextStep: { resetPasswordStep: 'DONE' } }),
  });
  expect(await flow.resetPassword('ada')).toEqual({ step: 'DONE', username: 'ada' });
});

it('sends nothing before there is a username', async () => {
  const { flow, wire } = await withAda();
  const before = flow.getSnapshot();
  expect(await flow.confirmResetPassword({ confirmationCode: '123456', newPassword })).toBe(before);
  expect(await flow.resendResetCode()).toBe(before);
  expect(wire).toEqual([]);
});

it('names the call in progress', async () => {
  const { flow, latestCode } = await withAda();
  const states = statesOf(flow);
  await flow.resetPassword('ada');
  await flow.confirmResetPassword({ confirmationCode: latestCode(), newPassword });
  const calls = states.map((state) => ('busy' in state ? state.busy : state.step));
  expect(calls).toEqual([null, 'resetPassword', null, 'confirmResetPassword', 'DONE']);
});

it('shows a code that is refused twice as refused', async () => {
  const { emulator, flow, latestCode } = await withAda();
  await flow.resetPassword('ada');
  emulator.clock.advance(61 * 60);
  const input = { confirmationCode: latestCode(), newPassword };
  for (let time = 0; time < 2; time += 1) {
    expect(await flow.confirmResetPassword(input)).toMatchObject({ problem: { code: 'code-expired' } });
  }
});

describe('when the answer to the new password is lost', () => {
  it.each([
    ['accepts the same input on a retry', 'network'],
    ['accepts the same input on a retry', 'service'],
    ['refuses another password on a retry', 'network'],
  ])('%s (%s)', async (which, problem) => {
    const lost = ['ConfirmForgotPassword'];
    const { flow, latestCode } = await withAda({
      async intercept(operation, next) {
        const answer = await next();
        if (lost.at(0) !== operation) return answer;
        lost.pop();
        if (problem === 'service') return new Response('{}', { status: 502 });
        throw new TypeError('the connection was reset');
      },
    });
    await flow.resetPassword('ada');
    const confirmationCode = latestCode();
    expect(await flow.confirmResetPassword({ confirmationCode, newPassword })).toMatchObject({
      step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      problem: { code: problem },
    });
    const isSame = which.startsWith('accepts');
    const again = await flow.confirmResetPassword({
      confirmationCode,
      newPassword: isSame ? newPassword : `${newPassword}2`,
    });
    expect(again).toMatchObject(isSame ? { step: 'DONE' } : { problem: { code: 'code-expired' } });
  });
});
