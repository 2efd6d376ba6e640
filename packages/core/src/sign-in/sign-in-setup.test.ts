import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

/** A user without a factor, setting one up in a pool that requires it. */
async function atSetUp(mfaType: 'TOTP' | 'EMAIL') {
  const setting = emulatedClient();
  const { auth, clock, emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password });
  emulator.pool.configure({ mfa: 'ON' });
  const flow = createSignInFlow(auth, { clock });
  await flow.signIn({ username: 'ada', password });
  const state = await flow.selectMfaType(mfaType);
  wire.length = 0;
  return { ...setting, flow, state, operations: () => wire.map(({ operation }) => operation) };
}

describe('a setup within the sign-in', () => {
  it.each([
    ['TOTP', '123456', 'VerifySoftwareToken'],
    ['EMAIL', 'ada@example.com', 'RespondToAuthChallenge'],
  ] as const)("of %s starts again on the user's request when it expires", async (mfaType, answer, operation) => {
    const { flow, state, emulator, operations } = await atSetUp(mfaType);
    emulator.clock.advance(200);
    expect(await flow.confirmSignIn(answer)).toEqual({
      ...state,
      problem: { code: 'session-expired', retry: 'restart' },
    });
    expect(operations()).toEqual([operation]);
  });

  it('tells a key of a reload or a restart from the first one', async () => {
    const { flow, state, newClient, clock, emulator } = await atSetUp('TOTP');
    const keyOf = (shown: typeof state) => {
      if (shown.step !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(`The step is ${shown.step}.`);
      return shown.totpSetupDetails;
    };
    expect(keyOf(state).replacesEarlierKey).toBeUndefined();

    emulator.clock.advance(200);
    await flow.confirmSignIn('123456');
    await flow.tryAnotherWay();
    const restarted = keyOf(await flow.selectMfaType('TOTP'));
    expect(restarted.sharedSecret).not.toBe(keyOf(state).sharedSecret);
    expect(restarted.replacesEarlierKey).toBe(true);

    const reloaded = keyOf(await createSignInFlow(newClient(), { clock }).resume());
    expect(reloaded.sharedSecret).not.toBe(restarted.sharedSecret);
    expect(reloaded.replacesEarlierKey).toBe(true);

    await flow.startOver();
    await flow.signIn({ username: 'ada', password });
    expect(keyOf(await flow.selectMfaType('TOTP')).replacesEarlierKey).toBeUndefined();
  });

  it('reports a phone with a slow clock', async () => {
    const { flow, state, clock } = await atSetUp('TOTP');
    if (state.step !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(`The step is ${state.step}.`);
    const late = totpCode(state.totpSetupDetails.sharedSecret, clock.now() - 120_000);
    expect(await flow.confirmSignIn(late)).toMatchObject({
      step: state.step,
      problem: { code: 'clock-skew', secondsBehind: 120 },
    });
  });
});
