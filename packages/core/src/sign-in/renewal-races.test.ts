import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createSignInFlow } from '../client/create-flows.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { userWithTotp } from '../testing/user-with-totp.js';

const signIn = { username: 'ada', password };

describe('a change while a step expired', () => {
  const newPassword = 'N3w-Horse-Battery!';

  it('shows the new factor, and does not send the code of the old one', async () => {
    const setting = await userWithTotp();
    const { auth, clock, emulator, wire, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
    emulator.clock.advance(200);
    wire.length = 0;
    expect(await flow.confirmSignIn(code())).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      busy: null,
      problem: null,
    });
    expect(setting.operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
  });

  it('does not choose a factor that is gone', async () => {
    const { auth, clock, emulator } = await userWithTotp();
    emulator.users.setMfaPreference('ada', { sms: 'ENABLED', totp: 'NOT_PREFERRED' });
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.users.setMfaPreference('ada', { sms: 'DISABLED', email: 'ENABLED' });
    emulator.clock.advance(200);
    expect(await flow.selectMfaType('SMS')).toMatchObject({
      step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['TOTP', 'EMAIL'],
      busy: null,
      problem: null,
    });
  });

  it('returns to a password that is no longer right, and never tries the code as one', async () => {
    const setting = await userWithTotp();
    const { auth, clock, emulator, newClient, wire, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    const elsewhere = newClient(memoryStorage());
    await elsewhere.signIn(signIn);
    await elsewhere.confirmSignIn({ challengeResponse: code() });
    await elsewhere.updatePassword({ oldPassword: password, newPassword });
    emulator.clock.advance(200);
    wire.length = 0;
    expect(await flow.confirmSignIn(code())).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      problem: { code: 'wrong-credentials' },
    });
    expect(setting.operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
  });

  it('does not try a new password as the password after a network failure', async () => {
    const { auth, clock, emulator, wire } = emulatedClient();
    await emulator.users.create({ ...signIn, temporaryPassword: true });
    const flow = createSignInFlow(auth, { clock });
    const before = await flow.signIn(signIn);
    emulator.clock.advance(200);
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth', times: 1 });
    wire.length = 0;
    expect(await flow.confirmSignIn(newPassword)).toEqual({
      ...before,
      problem: expect.objectContaining({ code: 'network' }),
    });
    expect(wire.map(({ operation }) => operation)).toEqual(['InitiateAuth']);
  });

  it("does not touch another user's sign-in that replaced this one", async () => {
    const { auth, clock, emulator, wire, code } = await userWithTotp();
    const replaced: AuthClient = {
      ...auth,
      async confirmSignIn() {
        throw new AuthError('AbortError', problem('session-invalid'));
      },
    };
    const flow = createSignInFlow(replaced, { clock });
    await flow.signIn(signIn);
    wire.length = 0;
    expect(await flow.confirmSignIn(code())).toMatchObject({ problem: { code: 'session-invalid' } });
    expect(wire).toEqual([]);
    expect(emulator.outbox.messages('ada')).toEqual([]);
  });
});
