import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EmulatorOptions } from '../create-emulator.js';
import type { UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { createHarness, password, poolWith } from '../testing/harness.js';
import { readTriggerFunctions, type TriggerFunctions } from './functions.js';

type AnyEvent = { triggerSource: string; userName: string; request: object; response: object };

/** Creates an emulator whose functions all record their event. `changes` change what one of them returns. */
function createRecorder(
  changes: TriggerFunctions = {},
  { pool = {}, client = {} }: { pool?: UserPoolProperties; client?: UserPoolClientProperties } = {},
  options: EmulatorOptions = {},
) {
  const events: AnyEvent[] = [];
  const record = async (event: AnyEvent) => {
    events.push(structuredClone(event));
    return event;
  };
  const names = ['preSignUp', 'postConfirmation', 'preAuthentication', 'postAuthentication', 'preTokenGeneration'];
  const all = Object.fromEntries([...names, 'customMessage'].map((name) => [name, record]));
  const recorded = Object.entries(changes).map(([name, handler]) => [
    name,
    typeof handler === 'function'
      ? (event: AnyEvent, ...rest: unknown[]) => {
          events.push(structuredClone(event));
          return Reflect.apply(handler, undefined, [event, ...rest]);
        }
      : handler,
  ]);
  const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
  const harness = createHarness({
    pool: poolWith({ DeviceConfiguration: undefined, ...pool } as UserPoolProperties, {
      ExplicitAuthFlows: flows,
      ...client,
    }),
    triggers: { ...all, ...Object.fromEntries(recorded) },
    ...options,
  });
  return { ...harness, events, sources: () => events.map(({ triggerSource }) => triggerSource) };
}

const email = (value: string) => [{ Name: 'email', Value: value }];

describe('the events of', () => {
  type Recorder = ReturnType<typeof createRecorder>;
  const signUp = ({ call, clientId: ClientId }: Recorder, changes: object = {}) =>
    call('SignUp', {
      ...{ ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') },
      ...changes,
    });
  const cases: [string, (harness: Recorder) => Promise<unknown>, string[]][] = [
    ['SignUp', (harness) => signUp(harness), ['PreSignUp_SignUp', 'CustomMessage_SignUp']],
    [
      'ConfirmSignUp',
      async (harness) => {
        await signUp(harness);
        harness.events.length = 0;
        const { clientId: ClientId, code } = harness;
        return harness.call('ConfirmSignUp', { ClientId, Username: 'ann', ConfirmationCode: code('ann') });
      },
      ['PostConfirmation_ConfirmSignUp'],
    ],
    [
      'AdminConfirmSignUp',
      async (harness) => {
        await signUp(harness);
        harness.events.length = 0;
        return harness.call('AdminConfirmSignUp', { UserPoolId: harness.poolId, Username: 'ann' });
      },
      ['PostConfirmation_ConfirmSignUp'],
    ],
    [
      'ResendConfirmationCode',
      async (harness) => {
        await signUp(harness);
        harness.events.length = 0;
        return harness.call('ResendConfirmationCode', { ClientId: harness.clientId, Username: 'ann' });
      },
      ['CustomMessage_ResendCode'],
    ],
    [
      'AdminCreateUser',
      ({ call, poolId: UserPoolId }) =>
        call('AdminCreateUser', { UserPoolId, Username: 'ann', UserAttributes: email('ann@example.com') }),
      ['PreSignUp_AdminCreateUser', 'CustomMessage_AdminCreateUser'],
    ],
    [
      'AdminSetUserPassword',
      async ({ addUser, call, poolId: UserPoolId }) => {
        await addUser('ann');
        return call('AdminSetUserPassword', { UserPoolId, Username: 'ann', Password: password, Permanent: true });
      },
      [],
    ],
    [
      'ForgotPassword and ConfirmForgotPassword',
      async ({ addUser, call, code, clientId: ClientId }) => {
        await addUser('ann');
        await call('ForgotPassword', { ClientId, Username: 'ann' });
        const answer = { ClientId, Username: 'ann', ConfirmationCode: code('ann'), Password: 'Sec0nd-Horse!' };
        return call('ConfirmForgotPassword', answer);
      },
      ['CustomMessage_ForgotPassword', 'PostConfirmation_ConfirmForgotPassword'],
    ],
    [
      'AdminResetUserPassword',
      async ({ addUser, call, poolId: UserPoolId }) => {
        await addUser('ann');
        return call('AdminResetUserPassword', { UserPoolId, Username: 'ann' });
      },
      ['CustomMessage_ForgotPassword'],
    ],
    [
      'USER_PASSWORD_AUTH',
      async ({ addUser, start }) => {
        await addUser('ann');
        return start('ann');
      },
      ['PreAuthentication_Authentication', 'TokenGeneration_Authentication', 'PostAuthentication_Authentication'],
    ],
    [
      'a wrong password',
      async ({ addUser, start }) => {
        await addUser('ann');
        return start('ann', 'wrong');
      },
      ['PreAuthentication_Authentication'],
    ],
    [
      'a second factor',
      async ({ addUser, answer, code, emulator, start }) => {
        await addUser('ann');
        emulator.users.setMfaPreference('ann', { email: 'PREFERRED' });
        const challenge = await start('ann');
        return answer(challenge, { EMAIL_OTP_CODE: code('ann') });
      },
      [
        'PreAuthentication_Authentication',
        'CustomMessage_Authentication',
        'TokenGeneration_Authentication',
        'PostAuthentication_Authentication',
      ],
    ],
    [
      'NEW_PASSWORD_REQUIRED',
      async ({ addUser, answer, start }) => {
        await addUser('ann', { temporaryPassword: true });
        return answer(await start('ann'), { NEW_PASSWORD: 'Sec0nd-Horse!' });
      },
      ['PreAuthentication_Authentication', 'TokenGeneration_NewPasswordChallenge', 'PostAuthentication_Authentication'],
    ],
    [
      'REFRESH_TOKEN_AUTH',
      async (harness) => {
        await harness.addUser('ann');
        const { RefreshToken: REFRESH_TOKEN } = (await harness.start('ann')).body.AuthenticationResult;
        harness.events.length = 0;
        const AuthFlow = 'REFRESH_TOKEN_AUTH';
        return harness.call('InitiateAuth', {
          ClientId: harness.clientId,
          AuthFlow,
          AuthParameters: { REFRESH_TOKEN },
        });
      },
      ['TokenGeneration_RefreshTokens'],
    ],
    [
      'GetTokensFromRefreshToken',
      async (harness) => {
        await harness.addUser('ann');
        const { RefreshToken } = (await harness.start('ann')).body.AuthenticationResult;
        harness.events.length = 0;
        return harness.call('GetTokensFromRefreshToken', { ClientId: harness.clientId, RefreshToken });
      },
      ['TokenGeneration_Authentication'],
    ],
    [
      'changes of a verified attribute',
      async (harness) => {
        await harness.addUser('ann');
        const AccessToken = await harness.accessToken('ann');
        harness.events.length = 0;
        await harness.call('UpdateUserAttributes', { AccessToken, UserAttributes: email('new@example.com') });
        return harness.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
      },
      ['CustomMessage_UpdateUserAttribute', 'CustomMessage_VerifyUserAttribute'],
    ],
  ];

  test.each(cases)('%s', async (_operation, run, sources) => {
    const harness = createRecorder();
    const answer = await run(harness);
    expect(harness.sources()).toEqual(sources);
    if (_operation !== 'a wrong password') expect(answer).toMatchObject({ status: 200 });
  });

  test('a sign-in with and without an existing user, as recorded at AWS', async () => {
    const harness = createRecorder();
    await harness.addUser('ann');
    await harness.start('ann', 'wrong');
    expect((await harness.start('nobody')).body.message).toBe('Incorrect username or password.');
    expect(harness.events.map(({ request }) => Reflect.get(request, 'userNotFound'))).toEqual([false, true]);
    const legacy = createRecorder({}, { client: { PreventUserExistenceErrors: 'LEGACY' } });
    expect((await legacy.start('nobody')).body.__type).toBe('UserNotFoundException');
    expect(legacy.events).toEqual([]);
  });
});

describe('an event', () => {
  test('has the members of Lambda', async () => {
    const { addUser, call, events, poolId: UserPoolId, clientId } = createRecorder();
    await addUser('ann');
    await call('InitiateAuth', {
      ...{ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', ClientMetadata: { from: 'app' } },
      AuthParameters: { USERNAME: 'ann', PASSWORD: password },
    });
    const { sub, ...attributes } = Reflect.get(Object(events[0]?.request), 'userAttributes') as Record<string, string>;
    const shared = { version: '1', region: 'us-east-1', userPoolId: UserPoolId, userName: 'ann' };
    const callerContext = { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId };
    expect(attributes).toEqual({
      'cognito:user_status': 'CONFIRMED',
      email: 'ann@example.com',
      email_verified: 'true',
      phone_number: '+15555550839',
      phone_number_verified: 'true',
    });
    const userAttributes = { sub, ...attributes };
    expect(events).toEqual([
      {
        ...{ ...shared, callerContext, triggerSource: 'PreAuthentication_Authentication', response: {} },
        request: { userAttributes, validationData: { from: 'app' }, userNotFound: false },
      },
      {
        ...{ ...shared, callerContext, triggerSource: 'TokenGeneration_Authentication' },
        request: {
          userAttributes,
          groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        },
        response: { claimsOverrideDetails: null },
      },
      {
        ...{ ...shared, callerContext, triggerSource: 'PostAuthentication_Authentication', response: {} },
        request: { userAttributes, newDeviceUsed: false },
      },
    ]);
  });

  test('of a sign-up has only what the caller sent, and the name that the user will have', async () => {
    const { call, events, clientId: ClientId } = createRecorder({}, { pool: { UsernameAttributes: ['email'] } });
    const { body } = await call('SignUp', {
      ...{ ClientId, Username: 'ann@example.com', Password: password, ClientMetadata: { a: 'b' } },
      ValidationData: [{ Name: 'c', Value: 'd' }],
    });
    expect(events[0]).toMatchObject({ userName: body.UserSub });
    expect(events[0]?.request).toEqual({
      userAttributes: { email: 'ann@example.com' },
      validationData: { c: 'd' },
      clientMetadata: { a: 'b' },
    });
    expect(events[0]?.response).toEqual({ autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false });
  });

  test('names the SDK, and what stands for the app client of an administrator', async () => {
    const { emulator, events, poolId: UserPoolId } = createRecorder();
    await emulator.fetch('http://emulator.test/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.AdminCreateUser',
        'user-agent': 'aws-sdk-js/3.864.0 ua/2.1 os/linux',
      },
      body: JSON.stringify({ UserPoolId, Username: 'ann' }),
    });
    const callerContext = { awsSdkVersion: 'aws-sdk-js-3.864.0', clientId: 'CLIENT_ID_NOT_APPLICABLE' };
    expect(events[0]).toMatchObject({ callerContext });
  });

  test('can be changed without an effect on the user', async () => {
    const {
      addUser,
      call,
      start,
      poolId: UserPoolId,
    } = createRecorder({
      preAuthentication: async (event) => {
        event.request.userAttributes.email = 'thief@example.com';
        return event;
      },
    });
    await addUser('ann');
    await start('ann');
    const { body } = await call('AdminGetUser', { UserPoolId, Username: 'ann' });
    expect(body.UserAttributes).toContainEqual({ Name: 'email', Value: 'ann@example.com' });
  });
});

describe('a failure', () => {
  const fails = (message: string) => async () => {
    throw new Error(message);
  };
  const validation = 'UserLambdaValidationException';
  const invalid = 'InvalidLambdaResponseException';

  test.each<[string, NonNullable<TriggerFunctions['preAuthentication']>, string, string]>([
    ['an error', fails('No.'), validation, 'PreAuthentication failed with error No..'],
    ['a thrown text', () => Promise.reject('No'), validation, 'PreAuthentication failed with error No.'],
    [
      'an error to the callback',
      (_event, _context, callback) => callback(new Error('No')),
      validation,
      'PreAuthentication failed with error No.',
    ],
    ['no return', async () => {}, invalid, 'Invalid lambda function output : Invalid JSON'],
    ['null', async () => null, invalid, 'Invalid lambda function output : Invalid JSON'],
    ['a text', async () => 'yes', invalid, 'Unrecognizable lambda output'],
    ['an object', async () => ({}), invalid, 'Unrecognizable lambda output'],
    ['an unknown member', async (event) => ({ ...event, extra: 1 }), invalid, 'Unrecognizable lambda output'],
    [
      'an unknown member of the response',
      async (event) => ({ ...event, response: { ok: true } }),
      invalid,
      'Unrecognizable lambda output',
    ],
    ['no caller', async ({ callerContext: _caller, ...event }) => event, invalid, 'Unrecognizable lambda output'],
    ['another user', async (event) => ({ ...event, userName: 'bob' }), invalid, 'Unrecognizable lambda output'],
  ])('by %s', async (_case, preAuthentication, code, message) => {
    const { addUser, start, sources } = createRecorder({ preAuthentication });
    await addUser('ann');
    const { status, body } = await start('ann');
    expect({ status, ...body }).toEqual({ status: 400, __type: code, message });
    expect(sources()).toEqual(['PreAuthentication_Authentication']);
  });

  test('a callback answers too', async () => {
    const { addUser, start } = createRecorder({
      preAuthentication: (event, _context, callback) => callback(null, event),
    });
    await addUser('ann');
    expect((await start('ann')).status).toBe(200);
  });

  describe('by time', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('comes after five seconds', async () => {
      let begin: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const postAuthentication = () => {
        begin();
        return new Promise<void>(() => {});
      };
      const { addUser, start } = createRecorder({ postAuthentication });
      await addUser('ann');
      const answer = start('ann');
      await begun;
      vi.advanceTimersByTime(4999);
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(1);
      expect((await answer).body).toEqual({
        __type: 'UnexpectedLambdaException',
        message: 'PostAuthentication invocation failed due to error Socket timeout while invoking Lambda function.',
      });
    });

    test('leaves no timer behind a function that answers', async () => {
      const { addUser, start } = createRecorder();
      await addUser('ann');
      await start('ann');
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test('of PreSignUp creates no user, and sees a taken name first', async () => {
    const harness = createRecorder({ preSignUp: fails('Not you') });
    const { call, emulator, clientId: ClientId } = harness;
    const input = { ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') };
    expect((await call('SignUp', input)).body.message).toBe('PreSignUp failed with error Not you.');
    expect(emulator.users.list()).toEqual([]);
    await harness.addUser('ann');
    expect((await call('SignUp', input)).body.message).toBe('PreSignUp failed with error Not you.');
  });

  test('of PostConfirmation leaves the user confirmed', async () => {
    const { call, code, clientId: ClientId, emulator } = createRecorder({ postConfirmation: fails('Late') });
    await call('SignUp', { ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') });
    const input = { ClientId, Username: 'ann', ConfirmationCode: code('ann') };
    expect((await call('ConfirmSignUp', input)).body.__type).toBe(validation);
    expect(emulator.users.list()).toEqual([{ username: 'ann', status: 'CONFIRMED', enabled: true }]);
    const again = (await call('ConfirmSignUp', input)).body.message;
    expect(again).toBe('User cannot be confirmed. Current status is CONFIRMED');
  });

  test.each(['preTokenGeneration', 'postAuthentication'])('of %s leaves no sign-in behind', async (name) => {
    const { addUser, call, start, poolId: UserPoolId } = createRecorder({ [name]: fails('No') });
    await addUser('ann');
    expect((await start('ann')).body.__type).toBe(validation);
    expect((await call('AdminListUserSessions', { UserPoolId, Username: 'ann' })).body.Sessions ?? []).toEqual([]);
  });

  test('of CustomMessage keeps the code that was sent before', async () => {
    let isBroken = false;
    const harness = createRecorder({
      customMessage: async (event) => {
        if (isBroken) throw new Error('No texts');
        return event;
      },
    });
    const { addUser, call, code, clientId: ClientId } = harness;
    await addUser('ann');
    await call('ForgotPassword', { ClientId, Username: 'ann' });
    isBroken = true;
    expect((await call('ForgotPassword', { ClientId, Username: 'ann' })).body.__type).toBe(validation);
    const input = { ClientId, Username: 'ann', ConfirmationCode: code('ann'), Password: 'Sec0nd-Horse!' };
    expect((await call('ConfirmForgotPassword', input)).body).toEqual({});
  });
});

describe('what interleaves with a function', () => {
  test.each([
    ['AdminDeleteUser', 'Incorrect username or password.'],
    ['AdminDisableUser', 'User is disabled.'],
  ])('%s during PostAuthentication gives no tokens', async (operation, message) => {
    const harness = createRecorder({
      postAuthentication: async (event) => {
        await harness.call(operation, { UserPoolId: harness.poolId, Username: 'ann' });
        return event;
      },
    });
    await harness.addUser('ann');
    expect((await harness.start('ann')).body).toEqual({ __type: 'NotAuthorizedException', message });
  });

  test('a name taken during PreSignUp is refused', async () => {
    const harness = createRecorder({
      preSignUp: async (event) => {
        await harness.addUser('ann');
        return event;
      },
    });
    const { call, clientId: ClientId } = harness;
    const input = { ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') };
    expect((await call('SignUp', input)).body.__type).toBe('UsernameExistsException');
  });

  test('a sign-out during a refresh ends it', async () => {
    const harness = createRecorder({
      preTokenGeneration: async (event: AnyEvent) => {
        const isRefresh = event.triggerSource === 'TokenGeneration_RefreshTokens';
        if (isRefresh) await harness.call('AdminUserGlobalSignOut', { UserPoolId: harness.poolId, Username: 'ann' });
        return event;
      },
    });
    await harness.addUser('ann');
    const { RefreshToken: REFRESH_TOKEN } = (await harness.start('ann')).body.AuthenticationResult;
    const input = { ClientId: harness.clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } };
    expect((await harness.call('InitiateAuth', input)).body.message).toBe('Refresh Token has been revoked');
  });
});

describe('PreSignUp', () => {
  const answer = (response: object): TriggerFunctions => ({
    preSignUp: async (event) => ({ ...event, response: { ...event.response, ...response } }),
  });

  test('confirms and verifies without a code', async () => {
    const harness = createRecorder(answer({ autoConfirmUser: true, autoVerifyEmail: true }));
    const { call, clientId: ClientId, poolId: UserPoolId } = harness;
    const input = { ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') };
    expect((await call('SignUp', input)).body).toEqual({ UserConfirmed: true, UserSub: expect.any(String) });
    expect(harness.sources()).toEqual(['PreSignUp_SignUp', 'PostConfirmation_ConfirmSignUp']);
    const { body } = await call('AdminGetUser', { UserPoolId, Username: 'ann' });
    expect(body.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  });

  test('is not heard by AdminCreateUser', async () => {
    const { call, poolId: UserPoolId } = createRecorder(answer({ autoConfirmUser: true }));
    const { body } = await call('AdminCreateUser', { UserPoolId, Username: 'ann' });
    expect(body.User.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
  });

  test.each([
    [{ autoVerifyPhone: true }, 'InvalidParameterException'],
    [{ autoConfirmUser: 'true' }, 'InvalidLambdaResponseException'],
  ])('is refused for %j', async (response, code) => {
    const { call, clientId: ClientId, emulator } = createRecorder(answer(response));
    const input = { ClientId, Username: 'ann', Password: password, UserAttributes: email('ann@example.com') };
    expect((await call('SignUp', input)).body.__type).toBe(code);
    expect(emulator.users.list()).toEqual([]);
  });
});

describe('PreTokenGeneration', () => {
  const role = 'arn:aws:iam::123456789012:role/a';
  const claims = async (preTokenGeneration: NonNullable<TriggerFunctions['preTokenGeneration']>, groups = ['a']) => {
    const { addUser, start } = createRecorder(
      { preTokenGeneration },
      {},
      { seed: { groups: [{ name: 'a', roleArn: role }] } },
    );
    await addUser('ann', { groups });
    const { body } = await start('ann');
    if (!body.AuthenticationResult) return body;
    const { IdToken, AccessToken } = body.AuthenticationResult;
    return { id: decodeJwt(IdToken), access: decodeJwt(AccessToken) };
  };
  const first = (details: object | null) => async (event: AnyEvent) => ({
    ...event,
    response: { claimsOverrideDetails: details },
  });
  const second = (details: object | null) => ({
    version: 'V2_0' as const,
    handler: async (event: AnyEvent) => ({ ...event, response: { claimsAndScopeOverrideDetails: details } }),
  });
  const groupClaims = { 'cognito:groups': ['a'], 'cognito:roles': [role], 'cognito:preferred_role': role };

  test('changes nothing without an answer', async () => {
    for (const handler of [first(null), second(null)]) {
      const { id, access } = await claims(handler);
      expect(id).toMatchObject({ email: 'ann@example.com', ...groupClaims });
      expect(access).toMatchObject({ 'cognito:groups': ['a'], scope: 'aws.cognito.signin.user.admin' });
    }
  });

  test('V1_0 changes the ID token, and the groups of both', async () => {
    const { id, access } = await claims(
      first({
        claimsToAddOrOverride: { tenant: 'x', name: 'Ann', sub: 'forged', 'cognito:username': 'forged' },
        claimsToSuppress: ['email', 'aud'],
        groupOverrideDetails: { groupsToOverride: ['b'] },
      }),
    );
    expect(id).toMatchObject({ tenant: 'x', name: 'Ann', 'cognito:username': 'ann', 'cognito:groups': ['b'] });
    expect(id.sub).not.toBe('forged');
    expect(id).not.toHaveProperty('email');
    expect(id).toHaveProperty('aud');
    expect(id).not.toHaveProperty('cognito:roles');
    expect(access).toMatchObject({ 'cognito:groups': ['b'] });
    expect(access).not.toHaveProperty('tenant');
  });

  test.each([
    [{ groupOverrideDetails: null }],
    [{ groupOverrideDetails: {} }],
    [{ claimsToSuppress: ['cognito:groups'] }],
  ])('V1_0 drops the groups by %j', async (details) => {
    const { id, access } = await claims(first(details));
    for (const name of Object.keys(groupClaims)) expect(id).not.toHaveProperty(name);
    expect(access).not.toHaveProperty('cognito:groups');
  });

  test('V2_0 changes the access token and its scopes', async () => {
    const { id, access } = await claims(
      second({
        idTokenGeneration: { claimsToAddOrOverride: { plan: { tier: 2, on: true } } },
        accessTokenGeneration: {
          claimsToAddOrOverride: { plan: ['a', 1], email: 'no', client_id: 'forged', aud: 'forged' },
          claimsToSuppress: ['username', 'event_id'],
          scopesToAdd: ['api/read', 'two words'],
          scopesToSuppress: ['aws.cognito.signin.user.admin'],
        },
      }),
    );
    expect(id).toMatchObject({ plan: { tier: 2, on: true }, ...groupClaims });
    expect(access).toMatchObject({ plan: ['a', 1], scope: 'api/read', username: 'ann' });
    expect(access).not.toHaveProperty('email');
    expect(access).not.toHaveProperty('aud');
    expect(access).toHaveProperty('event_id');
  });

  test('V2_0 may give the access token its app client as the audience', async () => {
    const aud = 'emulatorclient000000000001';
    const { access } = await claims(second({ accessTokenGeneration: { claimsToAddOrOverride: { aud } } }));
    expect(access.aud).toBe(aud);
  });

  test.each([
    ['a number in V1_0', first({ claimsToAddOrOverride: { age: 3 } })],
    ['a list that is none', first({ claimsToSuppress: 'email' })],
    ['email_verified as a boolean', second({ idTokenGeneration: { claimsToAddOrOverride: { email_verified: true } } })],
  ])('refuses %s', async (_case, handler) => {
    expect(await claims(handler)).toMatchObject({ message: 'Unrecognizable lambda output' });
  });

  test.each([
    ['V1_0', '1', 'claimsOverrideDetails'],
    ['V2_0', '2', 'claimsAndScopeOverrideDetails'],
    ['V3_0', '3', 'claimsAndScopeOverrideDetails'],
  ] as const)('takes the version %s from the LambdaConfig of the pool', async (LambdaVersion, version, member) => {
    const LambdaConfig = { PreTokenGenerationConfig: { LambdaVersion, LambdaArn: 'arn:aws:lambda:x' } };
    const { addUser, events, start } = createRecorder({}, { pool: { LambdaConfig } });
    await addUser('ann');
    await start('ann');
    expect(events[1]).toMatchObject({ version, response: { [member]: null } });
    expect(Object.hasOwn(events[1]?.request ?? {}, 'scopes')).toBe(version !== '1');
  });
});

describe('messages', () => {
  test('have the texts of CustomMessage, with the code in its place', async () => {
    const {
      addUser,
      call,
      clientId: ClientId,
      emulator,
    } = createRecorder({
      customMessage: async (event) => {
        const emailMessage = `Use ${event.request.codeParameter}`;
        return { ...event, response: { ...event.response, emailMessage, emailSubject: 'Reset' } };
      },
    });
    await addUser('ann');
    await call('ForgotPassword', { ClientId, Username: 'ann' });
    const [message] = emulator.outbox.messages('ann');
    expect(message).toMatchObject({ subject: 'Reset', text: `Use ${message?.code}` });
  });

  test.each([
    ['has no code', 'Hello', undefined],
    ['is empty', '', 'The message is empty.'],
  ])('whose text %s', async (_case, emailMessage, refusal) => {
    const {
      addUser,
      call,
      clientId: ClientId,
      emulator,
    } = createRecorder({
      customMessage: async (event) => ({ ...event, response: { ...event.response, emailMessage } }),
    });
    await addUser('ann');
    const { body } = await call('ForgotPassword', { ClientId, Username: 'ann' });
    expect(body.message).toBe(refusal);
    expect(emulator.outbox.messages('ann')[0]?.text).toBeUndefined();
  });

  test('go to the sender of the app, and to nobody else', async () => {
    const sent: object[] = [];
    const {
      addUser,
      call,
      clientId: ClientId,
      emulator,
      sources,
    } = createRecorder({
      customEmailSender: async (event) => {
        sent.push(event.request);
      },
    });
    await addUser('ann');
    expect((await call('ForgotPassword', { ClientId, Username: 'ann' })).status).toBe(200);
    expect(sent).toEqual([
      {
        ...{ type: 'customEmailSenderRequestV1', clientMetadata: null, code: expect.stringMatching(/^[0-9]{6}$/) },
        userAttributes: expect.objectContaining({ email: 'ann@example.com' }),
      },
    ]);
    expect(sources()).toEqual(['CustomEmailSender_ForgotPassword']);
    expect(emulator.outbox.messages()).toEqual([]);
  });

  test('a sender that fails warns the developer and not the caller', async () => {
    const warnings: string[] = [];
    const {
      addUser,
      call,
      clientId: ClientId,
    } = createRecorder(
      { customEmailSender: () => Promise.reject(new Error('No mail')) },
      {},
      { onWarning: (message) => warnings.push(message) },
    );
    await addUser('ann');
    expect((await call('ForgotPassword', { ClientId, Username: 'ann' })).status).toBe(200);
    await vi.waitUntil(() => warnings.length > 0);
    expect(warnings).toEqual(['CustomEmailSender: CustomEmailSender failed with error No mail.']);
  });
});

describe('UserMigration', () => {
  const legacy = { email: 'ann@example.com', email_verified: 'true', phone_number: '+15555550839' };
  const migration = (response: object): TriggerFunctions => ({
    userMigration: async (event) => ({ ...event, response: { ...event.response, ...response } }),
  });

  test('creates a user who signs in at once', async () => {
    const harness = createRecorder(
      migration({ userAttributes: legacy, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' }),
    );
    expect((await harness.start('ann', 'short')).body.AuthenticationResult).toBeDefined();
    expect(harness.events[0]).toMatchObject({
      ...{ triggerSource: 'UserMigration_Authentication', userName: 'ann' },
      request: { password: 'short', validationData: null, userAttributes: null },
    });
    expect((await harness.start('ann', 'short')).status).toBe(200);
    expect(harness.sources().filter((source) => source.startsWith('UserMigration'))).toHaveLength(1);
    expect(harness.emulator.outbox.messages()).toEqual([]);
  });

  test('makes a user without a final status reset the password', async () => {
    const harness = createRecorder(migration({ userAttributes: legacy, desiredDeliveryMediums: ['EMAIL'] }));
    expect((await harness.start('ann')).body.__type).toBe('PasswordResetRequiredException');
    expect(harness.emulator.outbox.messages()).toEqual([expect.objectContaining({ purpose: 'invitation', code: '' })]);
  });

  test('lets an unknown user reset the password', async () => {
    const harness = createRecorder(migration({ userAttributes: legacy, messageAction: 'SUPPRESS' }));
    const { call, code, clientId: ClientId } = harness;
    expect((await call('ForgotPassword', { ClientId, Username: 'ann' })).status).toBe(200);
    const input = { ClientId, Username: 'ann', ConfirmationCode: code('ann'), Password: password };
    expect((await call('ConfirmForgotPassword', input)).body).toEqual({});
    expect(harness.events[0]?.request).not.toHaveProperty('password');
  });

  test.each([
    ['ENABLED', {}, 'Incorrect username or password.'],
    ['LEGACY', {}, /^Exception migrating user in app client /],
    ['LEGACY', { userAttributes: { ...legacy, sub: 'x' } }, /^Exception migrating user in app client /],
    ['ENABLED', { userAttributes: legacy, finalUserStatus: 3 }, 'Unrecognizable lambda output'],
    ['ENABLED', { userAttributes: { email: 'ann@example.com' }, enableSMSMFA: true }, /^SMS MFA needs/],
  ] as const)('with %s and %j', async (PreventUserExistenceErrors, response, message) => {
    const harness = createRecorder(migration(response), { client: { PreventUserExistenceErrors } });
    expect((await harness.start('ann')).body.message).toMatch(message);
  });

  test('shows what the function throws', async () => {
    const harness = createRecorder({ userMigration: () => Promise.reject(new Error('Bad password')) });
    expect((await harness.start('ann')).body.message).toBe('UserMigration failed with error Bad password.');
    expect(harness.emulator.users.list()).toEqual([]);
  });

  test('creates one user of two sign-ins at the same time', async () => {
    const harness = createRecorder(
      migration({ userAttributes: legacy, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' }),
    );
    const answers = await Promise.all([harness.start('ann'), harness.start('ann')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(harness.emulator.users.list()).toHaveLength(1);
  });
});

describe('a pool', () => {
  const LambdaConfig = {
    ...{ PreSignUp: 'arn:aws:lambda:a', CustomMessage: 'arn:aws:lambda:b', KMSKeyID: 'arn:aws:kms:c' },
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: 'arn:aws:lambda:d' },
  } as const;

  test('with triggers that have no function warns about them', () => {
    const warnings: string[] = [];
    createHarness({
      pool: poolWith({ LambdaConfig }),
      triggers: { preSignUp: async (event) => event },
      onWarning: (message) => warnings.push(message),
    });
    expect(warnings).toEqual([
      "The pool has triggers without a function: PreTokenGeneration, CustomMessage. They don't run. Pass functions as triggers: preTokenGeneration, customMessage.",
    ]);
  });
});

describe('a module of functions', () => {
  const handler = async (event: object) => event;

  test('has them by name, or as a default', () => {
    expect(readTriggerFunctions({ preSignUp: handler })).toEqual({ preSignUp: handler });
    const versioned = { version: 'V2_0', handler };
    expect(readTriggerFunctions({ default: { preTokenGeneration: versioned } })).toEqual({
      preTokenGeneration: versioned,
    });
  });

  test.each([
    [{ preSignup: handler }, '"preSignup" is not a trigger. Export functions named preSignUp, '],
    [{ preSignUp: 'handler' }, '"preSignUp" is not a function. Export a Lambda handler.'],
  ])('is refused for %o', (exported, message) => {
    expect(() => readTriggerFunctions(exported)).toThrow(message);
  });
});
