import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { describe, expect, test } from 'vitest';
import type { UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { createHarness, type Harness, password, poolWith } from '../testing/harness.js';
import type { TriggerFunctions } from '../triggers/functions.js';

type Step = { readonly challengeName: string; readonly challengeResult: boolean; readonly challengeMetadata: unknown };
type Definition = { challengeName?: string; issueTokens?: boolean; failAuthentication?: boolean };

/** Functions that ask for the answer "5" up to three times; `define` replaces the choice. Every event is recorded. */
function createFunctions(define?: (session: readonly Step[]) => Definition) {
  const events: { source: string; request: Readonly<Record<string, unknown>> }[] = [];
  const record = (event: { triggerSource: string; request: object }) => {
    const source = event.triggerSource.replace('_Authentication', '');
    events.push({ source, request: structuredClone({ ...event.request }) });
  };
  const choose = (session: readonly Step[]): Definition => {
    const last = session.at(-1);
    if (last?.challengeName === 'SRP_A') return { challengeName: 'PASSWORD_VERIFIER' };
    if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) return { issueTokens: true };
    const tries = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE').length;
    return tries < 3 ? { challengeName: 'CUSTOM_CHALLENGE' } : { failAuthentication: true };
  };
  const triggers: TriggerFunctions = {
    async defineAuthChallenge(event) {
      record(event);
      const { session } = structuredClone(event.request) as unknown as { session: readonly Step[] };
      return { ...event, response: { ...event.response, ...(define ?? choose)(session) } };
    },
    async createAuthChallenge(event) {
      record(event);
      const publicChallengeParameters = { question: `2+3, ${event.request.session.length}` };
      const response = {
        publicChallengeParameters,
        privateChallengeParameters: { answer: '5' },
        challengeMetadata: 'SUM',
      };
      return { ...event, response };
    },
    async verifyAuthChallengeResponse(event) {
      record(event);
      const answerCorrect = event.request.privateChallengeParameters.answer === event.request.challengeAnswer;
      return { ...event, response: { answerCorrect } };
    },
  };
  return { triggers, events, sources: () => events.map(({ source }) => source) };
}

function createCustom(
  define?: (session: readonly Step[]) => Definition,
  {
    pool = {},
    client = {},
    without = [],
  }: {
    pool?: UserPoolProperties;
    client?: UserPoolClientProperties;
    without?: readonly string[];
  } = {},
) {
  const functions = createFunctions(define);
  const kept = Object.entries(functions.triggers).filter(([name]) => !without.includes(name));
  const harness = createHarness({
    pool: poolWith(pool, { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], ...client }),
    triggers: Object.fromEntries(kept),
  });
  const begin = (USERNAME = 'ann', more: object = {}) =>
    harness.call('InitiateAuth', {
      ...{ ClientId: harness.clientId, AuthFlow: 'CUSTOM_AUTH' },
      AuthParameters: { USERNAME, ...more },
    });
  const solve = (challenge: Awaited<ReturnType<Harness['call']>>, ANSWER = '5', more: object = {}) =>
    harness.call('RespondToAuthChallenge', {
      ...{ ClientId: harness.clientId, ChallengeName: 'CUSTOM_CHALLENGE', Session: challenge.body.Session },
      ChallengeResponses: { USERNAME: 'ann', ANSWER },
      ...more,
    });
  return { ...harness, ...functions, begin, solve };
}

const step = (challengeName: string, challengeResult = true, challengeMetadata: unknown = null): Step => ({
  ...{ challengeName, challengeResult, challengeMetadata },
});
const sum = (right: boolean) => step('CUSTOM_CHALLENGE', right, 'SUM');

/** Starts CUSTOM_AUTH with the password first and proves the password. */
async function signInBySrp({ begin, call, clientId: ClientId, poolId }: Custom, username: string, given: string) {
  const session = createSrpSession(username, given, poolId, false);
  const named = { ClientId, AuthParameters: { USERNAME: username } };
  const { AuthParameters } = wrapInitiateAuth(session, { ...named, AuthFlow: 'CUSTOM_AUTH' });
  const started = await begin(username, { ...AuthParameters, CHALLENGE_NAME: 'SRP_A' });
  const signed = signSrpSession(session, started.body);
  const ChallengeName = 'PASSWORD_VERIFIER';
  const ChallengeResponses = { USERNAME: username };
  return call('RespondToAuthChallenge', wrapAuthChallenge(signed, { ClientId, ChallengeName, ChallengeResponses }));
}

type Custom = ReturnType<typeof createCustom>;

describe('CUSTOM_AUTH without a password', () => {
  test('asks, checks and issues tokens', async () => {
    const { addUser, begin, solve, events } = createCustom();
    await addUser('ann');
    const challenge = await begin();
    expect(challenge.body).toEqual({
      ...{ ChallengeName: 'CUSTOM_CHALLENGE', Session: expect.any(String) },
      ChallengeParameters: { USERNAME: 'ann', question: '2+3, 0' },
    });
    expect((await solve(challenge, '5', { ClientMetadata: { a: 'b' } })).body.AuthenticationResult).toBeDefined();
    const known = { userAttributes: expect.objectContaining({ email: 'ann@example.com' }), userNotFound: false };
    const clientMetadata = { a: 'b' };
    expect(events).toEqual([
      { source: 'DefineAuthChallenge', request: { ...known, session: [] } },
      { source: 'CreateAuthChallenge', request: { ...known, session: [], challengeName: 'CUSTOM_CHALLENGE' } },
      {
        source: 'VerifyAuthChallengeResponse',
        request: { ...known, clientMetadata, privateChallengeParameters: { answer: '5' }, challengeAnswer: '5' },
      },
      { source: 'DefineAuthChallenge', request: { ...known, clientMetadata, session: [sum(true)] } },
    ]);
  });

  test('gives a new session after a wrong answer and fails after the third', async () => {
    const { addUser, begin, solve } = createCustom();
    await addUser('ann');
    const first = await begin();
    const second = await solve(first, '4');
    expect(second.body.ChallengeParameters.question).toBe('2+3, 1');
    expect(second.body.Session).not.toBe(first.body.Session);
    expect((await solve(first)).body.message).toMatch(/^Invalid session for the user/);
    const third = await solve(second, '4');
    expect((await solve(third, '4')).body.message).toBe('Incorrect username or password.');
  });

  test.each<[string, { operation?: string; confirmed?: boolean }, string]>([
    ['is disabled', { operation: 'AdminDisableUser' }, 'User is disabled.'],
    ['is unconfirmed', { confirmed: false }, 'User is not confirmed.'],
  ])('refuses a user who %s before any function', async (_case, { operation, ...user }, message) => {
    const { addUser, begin, call, events, poolId: UserPoolId } = createCustom();
    await addUser('ann', user);
    if (operation) await call(operation, { UserPoolId, Username: 'ann' });
    expect((await begin()).body.message).toBe(message);
    expect(events).toEqual([]);
  });

  test('asks no second factor', async () => {
    const { addUser, begin, emulator, solve } = createCustom();
    await addUser('ann');
    emulator.users.setMfaPreference('ann', { email: 'PREFERRED' });
    expect((await solve(await begin())).body.AuthenticationResult).toBeDefined();
  });

  test('is the same for an unknown user, without tokens', async () => {
    const { addUser, begin, events, solve } = createCustom();
    await addUser('ann');
    const challenge = await begin('nobody');
    expect(challenge.body.ChallengeParameters).toEqual({ USERNAME: 'nobody', question: '2+3, 0' });
    const answer = { ChallengeResponses: { USERNAME: 'nobody', ANSWER: '4' } };
    const second = await solve(challenge, '4', answer);
    expect(second.body.ChallengeName).toBe('CUSTOM_CHALLENGE');
    const right = { ChallengeResponses: { USERNAME: 'nobody', ANSWER: '5' } };
    expect((await solve(second, '5', right)).body.message).toBe('Incorrect username or password.');
    expect(events.every(({ request }) => request.userNotFound === true)).toBe(true);
  });

  test('says that a user is unknown where the client does', async () => {
    const { begin, events } = createCustom(undefined, { client: { PreventUserExistenceErrors: 'LEGACY' } });
    expect((await begin()).body.__type).toBe('UserNotFoundException');
    expect(events).toEqual([]);
  });

  test('spends the session when a function fails', async () => {
    const { addUser, begin, solve } = createCustom((session) => {
      if (session.length > 0) throw new Error('No');
      return { challengeName: 'CUSTOM_CHALLENGE' };
    });
    await addUser('ann');
    const challenge = await begin();
    expect((await solve(challenge)).body.message).toBe('DefineAuthChallenge failed with error No.');
    expect((await solve(challenge)).body.message).toMatch(/^Invalid session for the user/);
  });

  test('lets one of two answers at once win', async () => {
    const { addUser, begin, solve } = createCustom();
    await addUser('ann');
    const challenge = await begin();
    const answers = await Promise.all([solve(challenge), solve(challenge)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('gives no key for a new device, and none to confirm', async () => {
    const { addUser, begin, solve } = createCustom(undefined, {
      pool: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false } },
    });
    await addUser('ann');
    const { body } = await solve(await begin());
    expect(body.AuthenticationResult.NewDeviceMetadata).toBeUndefined();
  });

  const notConfigured = 'Custom auth lambda trigger is not configured for the user pool.';
  test.each<[string, Parameters<typeof createCustom>, string]>([
    ['no DefineAuthChallenge', [undefined, { without: ['defineAuthChallenge'] }], notConfigured],
    ['no CreateAuthChallenge', [undefined, { without: ['createAuthChallenge'] }], notConfigured],
    ['no VerifyAuthChallengeResponse', [undefined, { without: ['verifyAuthChallengeResponse'] }], notConfigured],
    [
      'another flow only',
      [undefined, { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } }],
      'CUSTOM_AUTH is not enabled for the client.',
    ],
    ['no decision', [() => ({})], 'Unrecognizable lambda output'],
    ['an unknown challenge', [() => ({ challengeName: 'RIDDLE' })], 'Unrecognizable lambda output'],
    ['a password without SRP', [() => ({ challengeName: 'PASSWORD_VERIFIER' })], 'Unrecognizable lambda output'],
    ['a failure', [() => ({ failAuthentication: true })], 'Incorrect username or password.'],
  ])('is refused with %s', async (_case, [define, options], message) => {
    const { addUser, begin } = createCustom(define, options);
    await addUser('ann');
    expect((await begin()).body.message).toBe(message);
  });

  test('wants an answer', async () => {
    const { addUser, begin, solve } = createCustom();
    await addUser('ann');
    expect((await solve(await begin(), '')).body.message).toBe('Missing required parameter ANSWER');
  });

  test('works for administrators', async () => {
    const { addUser, call, clientId: ClientId, poolId: UserPoolId } = createCustom();
    await addUser('ann');
    const ids = { ClientId, UserPoolId };
    const start = { ...ids, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ann' } };
    const { body } = await call('AdminInitiateAuth', start);
    const answer = await call('AdminRespondToAuthChallenge', {
      ...{ ...ids, ChallengeName: 'CUSTOM_CHALLENGE', Session: body.Session },
      ChallengeResponses: { USERNAME: 'ann', ANSWER: '5' },
    });
    expect(answer.body.AuthenticationResult).toBeDefined();
  });
});

describe('CUSTOM_AUTH with the password first', () => {
  test('goes on with a custom challenge', async () => {
    const custom = createCustom();
    await custom.addUser('ann');
    const challenge = await signInBySrp(custom, 'ann', password);
    expect(challenge.body.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect((await custom.solve(challenge)).body.AuthenticationResult).toBeDefined();
    const histories = custom.events.flatMap(({ source, request }) =>
      source.startsWith('Define') ? [request.session] : [],
    );
    const [srp, verified] = [step('SRP_A'), step('PASSWORD_VERIFIER')];
    expect(histories).toEqual([[srp], [srp, verified], [srp, verified, sum(true)]]);
  });

  test('refuses a wrong password without asking again', async () => {
    const custom = createCustom();
    await custom.addUser('ann');
    const { body } = await signInBySrp(custom, 'ann', 'Wr0ng-Horse!');
    expect(body.message).toBe('Incorrect username or password.');
    expect(custom.sources()).toEqual(['DefineAuthChallenge']);
  });

  test('may skip the password', async () => {
    const custom = createCustom((session) =>
      session.length > 1 ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' },
    );
    await custom.addUser('ann');
    const { body } = await custom.begin('ann', { SRP_A: 'A1', CHALLENGE_NAME: 'SRP_A' });
    expect(body.ChallengeName).toBe('CUSTOM_CHALLENGE');
  });

  test('asks the second factor by itself', async () => {
    const custom = createCustom();
    await custom.addUser('ann');
    custom.emulator.users.setMfaPreference('ann', { email: 'PREFERRED' });
    const challenge = await signInBySrp(custom, 'ann', password);
    expect(challenge.body.ChallengeName).toBe('EMAIL_OTP');
    const next = await custom.answer(challenge, { EMAIL_OTP_CODE: custom.code('ann') });
    expect(next.body.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(custom.events.at(-2)?.request.session).toEqual([
      step('SRP_A'),
      step('PASSWORD_VERIFIER'),
      step('EMAIL_OTP'),
    ]);
  });

  test('changes a temporary password when the function says so', async () => {
    const custom = createCustom((session) => {
      const names = session.map(({ challengeName }) => challengeName);
      if (names.includes('NEW_PASSWORD_REQUIRED')) return { issueTokens: true };
      return { challengeName: names.includes('PASSWORD_VERIFIER') ? 'NEW_PASSWORD_REQUIRED' : 'PASSWORD_VERIFIER' };
    });
    await custom.addUser('ann', { temporaryPassword: true });
    const challenge = await signInBySrp(custom, 'ann', password);
    expect(challenge.body.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const { body } = await custom.answer(challenge, { NEW_PASSWORD: 'Sec0nd-Horse!' });
    expect(body.AuthenticationResult).toBeDefined();
  });

  test('honors a remembered device before the tokens', async () => {
    const custom = createCustom(undefined, {
      client: { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    });
    await custom.addUser('ann');
    const { deviceKey: DEVICE_KEY } = await custom.addDevice('ann');
    const challenge = await custom.begin('ann', { DEVICE_KEY });
    expect((await custom.solve(challenge)).body.ChallengeName).toBe('DEVICE_SRP_AUTH');
  });
});
