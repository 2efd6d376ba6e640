import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { customPool, sumTriggers } from '../testing/custom-challenge.js';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

type Options = NonNullable<Parameters<typeof emulatedClient>[0]>;

async function customSetting({ rounds = 1, ...options }: Options & { rounds?: number } = {}) {
  const sums = sumTriggers(rounds);
  const setting = emulatedClient({ pool: customPool, triggers: sums.triggers, ...options });
  await setting.emulator.users.create({
    ...{ username: 'ada', password, email: 'ada@example.com', phoneNumber: '+15550100839' },
  });
  const flow = () => createSignInFlow(setting.auth, { clock: setting.clock });
  return { ...setting, sums, flow, lastCode: () => setting.emulator.outbox.messages('ada').at(-1)?.code ?? '' };
}

const named = { username: 'ada' };
const withoutSrp = { ...named, options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } } as const;
const withSrp = { ...named, password, options: { authFlowType: 'CUSTOM_WITH_SRP' } } as const;
const step = 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';

describe('the verbs', () => {
  it.each(['fetch', 'AWS SDK'] as const)('sign in with a custom challenge alone, over %s', async (transport) => {
    const { auth, clock, wire } = await customSetting({ transport });
    expect(await auth.signIn(withoutSrp)).toEqual({
      isSignedIn: false,
      nextStep: {
        signInStep: step,
        additionalInfo: { USERNAME: 'ada', question: '2 + 0' },
        session: { expiresAt: clock.now() + 180_000 },
      },
    });
    expect(wire[0]?.input).toMatchObject({ AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ada' } });
    expect(await auth.confirmSignIn({ challengeResponse: '2' })).toMatchObject({ isSignedIn: true });
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('prove the password first, and send it to nobody', async () => {
    const { auth, wire } = await customSetting();
    expect(await auth.signIn(withSrp)).toMatchObject({ nextStep: { signInStep: step } });
    expect(wire.map(({ input }) => input.ChallengeName ?? input.AuthFlow)).toEqual([
      'CUSTOM_AUTH',
      'PASSWORD_VERIFIER',
    ]);
    expect(wire[0]?.input).toMatchObject({ AuthParameters: { CHALLENGE_NAME: 'SRP_A' } });
    expect(JSON.stringify(wire)).not.toContain(password);
    expect(await auth.confirmSignIn({ challengeResponse: '2' })).toMatchObject({ isSignedIn: true });
    await auth.signOut();
    const wrong = auth.signIn({ ...withSrp, password: 'Wr0ng-Horse!' });
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
  });

  it('ask several challenges in a row, each with the Session before', async () => {
    const { auth, wire } = await customSetting({ rounds: 3 });
    await auth.signIn(withoutSrp);
    for (const [answer, question] of [
      ['2', '2 + 1'],
      ['3', '2 + 2'],
    ] as const) {
      const { nextStep } = await auth.confirmSignIn({ challengeResponse: answer });
      expect(nextStep).toMatchObject({ signInStep: step, additionalInfo: { question } });
    }
    expect(await auth.confirmSignIn({ challengeResponse: '4' })).toMatchObject({ isSignedIn: true });
    expect(new Set(wire.map(({ input }) => input.Session)).size).toBe(4);
  });

  it('go on with a custom challenge after the second factor', async () => {
    const { auth, emulator } = await customSetting();
    const secret = emulator.users.enableTotp('ada');
    expect(await auth.signIn(withSrp)).toMatchObject({ nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } });
    const code = totpCode(secret, emulator.clock.now());
    expect(await auth.confirmSignIn({ challengeResponse: code })).toMatchObject({ nextStep: { signInStep: step } });
    expect(await auth.confirmSignIn({ challengeResponse: '2' })).toMatchObject({ isSignedIn: true });
  });

  it('present the remembered device, and prove it', async () => {
    const { auth, emulator, wire } = await customSetting();
    emulator.pool.configure({ devices: 'opt-in' });
    await auth.signIn({ username: 'ada', password });
    await auth.rememberDevice();
    await auth.signOut();
    wire.length = 0;
    await auth.signIn(withoutSrp);
    expect(await auth.confirmSignIn({ challengeResponse: '2' })).toMatchObject({ isSignedIn: true });
    const names = wire.flatMap(({ input }) => (input.ChallengeName ? [input.ChallengeName] : []));
    expect(names).toEqual(['CUSTOM_CHALLENGE', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
  });

  it('lead to another challenge after a wrong answer, and end after too many', async () => {
    const { auth } = await customSetting();
    await auth.signIn(withoutSrp);
    expect(await auth.confirmSignIn({ challengeResponse: '9' })).toMatchObject({ nextStep: { signInStep: step } });
    const end = auth.confirmSignIn({ challengeResponse: '9' });
    await expect(end).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
    expect(await auth.resumeSignIn()).toBeUndefined();
  });

  it('pass the metadata of an answer to the triggers', async () => {
    const { auth, sums } = await customSetting();
    await auth.signIn(withoutSrp);
    await auth.confirmSignIn({ challengeResponse: '2', options: { clientMetadata: { page: 'checkout' } } });
    expect(sums.metadata).toEqual([{ page: 'checkout' }]);
  });

  it('refuse a password that nobody would check', async () => {
    const { auth, wire } = await customSetting();
    await expect(auth.signIn({ ...withoutSrp, password })).rejects.toThrow(/use CUSTOM_WITH_SRP/);
    expect(wire).toEqual([]);
  });

  it('take the flow of the client, and SRP for a password', async () => {
    const { auth, wire } = await customSetting({ authFlowType: 'CUSTOM_WITHOUT_SRP' });
    expect(auth.authFlowType).toBe('CUSTOM_WITHOUT_SRP');
    expect(await auth.signIn(named)).toMatchObject({ nextStep: { signInStep: step } });
    expect(await auth.signIn({ ...named, password })).toMatchObject({ isSignedIn: true });
    expect(wire.map(({ input }) => input.AuthFlow).filter(Boolean)).toEqual(['CUSTOM_AUTH', 'USER_SRP_AUTH']);
  });

  it('say what the developer has to set up', async () => {
    const withoutTriggers = emulatedClient({ pool: customPool });
    await withoutTriggers.emulator.users.create({ ...named, password });
    await expect(withoutTriggers.auth.signIn(withoutSrp)).rejects.toThrow(/no triggers for custom challenges/);
    const clients = [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] as const } }];
    const { auth } = await customSetting({ pool: { ...customPool, clients } });
    await expect(auth.signIn(withoutSrp)).rejects.toThrow(/enable ALLOW_CUSTOM_AUTH/);
  });
});

describe('the flow', () => {
  it('counts the challenges in a row', async () => {
    const { flow } = await customSetting({ rounds: 2 });
    const signIn = flow();
    const first = await signIn.signIn({ ...named, authFlowType: 'CUSTOM_WITHOUT_SRP' });
    expect(first).toMatchObject({ step, round: 1, additionalInfo: { question: '2 + 0' }, problem: null });
    expect(await signIn.confirmSignIn('2')).toMatchObject({ step, round: 2, additionalInfo: { question: '2 + 1' } });
    expect(await signIn.confirmSignIn('3')).toMatchObject({ step: 'DONE' });
  });

  it('returns to the credentials when the triggers end the sign-in', async () => {
    const { flow } = await customSetting();
    const signIn = flow();
    await signIn.signIn({ ...named, password, authFlowType: 'CUSTOM_WITH_SRP' });
    await signIn.confirmSignIn('9');
    expect(await signIn.confirmSignIn('9')).toEqual({
      ...{ step: 'ENTER_CREDENTIALS', username: 'ada', busy: null },
      problem: { code: 'challenge-failed', retry: 'same-step' },
    });
  });

  it('starts again after a trigger refused, because the Session is spent', async () => {
    const { flow, sums, wire } = await customSetting();
    const signIn = flow();
    await signIn.signIn({ ...named, authFlowType: 'CUSTOM_WITHOUT_SRP' });
    sums.refuse('Not today.');
    const refused = await signIn.confirmSignIn('2');
    expect(refused).toMatchObject({
      step,
      problem: { code: 'refused-by-app', retry: 'restart', trigger: 'VerifyAuthChallengeResponse', text: 'Not today.' },
    });
    const sent = wire.length;
    expect(await signIn.confirmSignIn('2')).toBe(refused);
    expect(wire).toHaveLength(sent);
    expect(await signIn.tryAnotherWay()).toMatchObject({ step, round: 2, problem: null });
    expect(await signIn.confirmSignIn('2')).toMatchObject({ step: 'DONE' });
  });

  it('resumes after a reload, and can begin again with the name alone', async () => {
    const { flow, newClient, clock, emulator } = await customSetting({ rounds: 2 });
    const before = flow();
    await before.signIn({ ...named, authFlowType: 'CUSTOM_WITHOUT_SRP' });
    await before.confirmSignIn('2');
    const signIn = createSignInFlow(newClient(), { clock });
    const resumed = { step, username: 'ada', round: 1, additionalInfo: { question: '2 + 1' }, canRestart: true };
    expect(await signIn.resume()).toMatchObject(resumed);
    expect(await signIn.tryAnotherWay()).toMatchObject({ step, additionalInfo: { question: '2 + 0' } });
    await signIn.confirmSignIn('2');
    expect(await signIn.confirmSignIn('3')).toMatchObject({ step: 'DONE' });
    expect(emulator.outbox.messages('ada')).toEqual([]);
  });

  it('does not send an old answer into a new challenge', async () => {
    const { flow, emulator, wire } = await customSetting();
    const signIn = flow();
    await signIn.signIn({ ...named, password, authFlowType: 'CUSTOM_WITH_SRP' });
    emulator.clock.advance(200);
    const sent = wire.length;
    const over = await signIn.confirmSignIn('2');
    expect(over).toMatchObject({ step, problem: { code: 'session-expired', retry: 'restart' }, canRestart: true });
    expect(wire.slice(sent).map(({ operation }) => operation)).toEqual(['RespondToAuthChallenge']);
    expect(await signIn.tryAnotherWay()).toMatchObject({ step, problem: null });
    expect(await signIn.confirmSignIn('2')).toMatchObject({ step: 'DONE' });
  });

  it('passes metadata on', async () => {
    const { flow, sums, wire } = await customSetting();
    const signIn = flow();
    await signIn.signIn({ ...named, authFlowType: 'CUSTOM_WITHOUT_SRP', clientMetadata: { captcha: 'c1' } });
    expect(wire[0]?.input).toMatchObject({ ClientMetadata: { captcha: 'c1' } });
    await signIn.confirmSignIn('2', { clientMetadata: { page: 'checkout' } });
    expect(sums.metadata).toEqual([{ page: 'checkout' }]);
  });
});
