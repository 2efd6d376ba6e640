import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { userWithTotp } from '../testing/user-with-totp.js';
import { createWalkWorld } from '../testing/walks/walk-world.js';

const signIn = { username: 'ada', password };

describe('an expired step', () => {
  it('accepts a late authenticator code without sending a spent Session or showing a problem', async () => {
    const setting = await userWithTotp();
    const { auth, clock, emulator, wire, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(800);
    wire.length = 0;
    const seen: unknown[] = [];
    flow.subscribe(() => seen.push(flow.getSnapshot()));
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
    expect(setting.operations().slice(0, 3)).toEqual([
      'InitiateAuth',
      'RespondToAuthChallenge',
      'RespondToAuthChallenge',
    ]);
    expect(seen).toMatchObject([
      { step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', busy: 'confirmSignIn', problem: null, codesSent: 1 },
      { step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', busy: 'confirmSignIn', problem: null, codesSent: 1 },
      { step: 'DONE' },
    ]);
  });

  it('does the same when Cognito expires the Session before this clock does', async () => {
    const setting = await userWithTotp({ authSessionValidity: 15 });
    const { auth, clock, emulator, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
  });

  it('reports a wrong code on the new Session, and continues with it', async () => {
    const setting = await userWithTotp();
    const { auth, clock, emulator, wire, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn('000000')).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE',
      problem: { code: 'wrong-code' },
      session: { expiresAt: clock.now() + 180_000 },
    });
    wire.length = 0;
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
    expect(setting.operations()[0]).toBe('RespondToAuthChallenge');
  });

  it('returns to the chosen factor', async () => {
    const { auth, clock, emulator, code } = await userWithTotp();
    emulator.users.setMfaPreference('ada', { sms: 'ENABLED', totp: 'NOT_PREFERRED' });
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    expect(await flow.selectMfaType('TOTP')).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
    expect(emulator.outbox.messages('ada')).toEqual([]);
  });

  it('accepts a new password that took a long time', async () => {
    const { auth, clock, emulator } = emulatedClient();
    await emulator.users.create({ ...signIn, temporaryPassword: true });
    const flow = createSignInFlow(auth, { clock });
    expect(await flow.signIn(signIn)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED' });
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn('N3w-Horse-Battery!')).toMatchObject({ step: 'DONE' });
  });

  it('treats a new password whose answer was lost as the password', async () => {
    const world = await createWalkWorld({
      mfa: 'OPTIONAL',
      devices: 'off',
      factors: [],
      prefersOne: false,
      temporaryPassword: true,
      keepsCredentials: true,
    });
    const flow = world.page().signIn;
    expect(await flow.signIn(signIn)).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED' });
    world.loseNextAnswer();
    expect(await flow.confirmSignIn(world.newPassword)).toMatchObject({ problem: { code: 'network' } });
    expect(await flow.confirmSignIn(world.newPassword)).toMatchObject({ step: 'DONE' });
  });

  it('is renewed by the next answer after a network failure', async () => {
    const { auth, clock, emulator, code } = await userWithTotp();
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth', times: 1 });
    expect(await flow.confirmSignIn(code())).toMatchObject({
      step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE',
      problem: { code: 'network' },
    });
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
  });

  it('is reported without credentials in memory, and returns to the first step', async () => {
    const { auth, clock, emulator, wire, code } = await userWithTotp({ keepCredentialsDuringSignIn: false });
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn(code())).toMatchObject({ problem: { code: 'session-expired' }, canRestart: false });
    const sent = wire.length;
    await flow.confirmSignIn(code());
    expect(wire.length).toBe(sent);
    expect(await flow.resendSignInCode()).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada' });
  });

  it('expires by the clock, to the second', async () => {
    const setting = await userWithTotp();
    const { auth, clock, emulator, wire, code } = setting;
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(180);
    wire.length = 0;
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE' });
    expect(setting.operations()[0]).toBe('InitiateAuth');
  });

  it('is renewed once per answer', async () => {
    const { auth, clock, emulator, code } = await userWithTotp();
    let answers = 0;
    const slow: AuthClient = {
      ...auth,
      confirmSignIn(input) {
        answers += 1;
        emulator.clock.advance(200);
        return auth.confirmSignIn(input);
      },
    };
    const flow = createSignInFlow(slow, { clock });
    await flow.signIn(signIn);
    expect(await flow.confirmSignIn(code())).toMatchObject({ problem: { code: 'session-expired' } });
    expect(answers).toBe(2);
  });

  it('stays signed out when the user starts over during the renewal', async () => {
    const { auth, clock, emulator, code } = await userWithTotp();
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(signIn);
    emulator.clock.advance(200);
    const confirming = flow.confirmSignIn(code());
    await flow.startOver();
    await confirming;
    expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_CREDENTIALS', busy: null, problem: null });
    expect(await auth.fetchAuthSession()).toEqual({});
  });
});
