import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../create-emulator.js';
import { defaultPool } from '../pool/default-pool.js';
import { createHarness, password, poolWith } from '../testing/harness.js';
import { describeDeviceType } from './device-type.js';

const chrome =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36';

async function withAnn(options: EmulatorOptions = {}) {
  const harness = createHarness(options);
  // A session of a tracked device is refreshed only once the device is confirmed.
  harness.emulator.pool.configure({ devices: 'off' });
  await harness.addUser('ann');
  const signIn = async () => (await harness.start('ann')).body.AuthenticationResult;
  const list = async (AccessToken: string) => (await harness.call('ListUserSessions', { AccessToken })).body.Sessions;
  const user = { UserPoolId: harness.poolId, Username: 'ann' };
  const adminList = async () => (await harness.call('AdminListUserSessions', user)).body.Sessions;
  const refresh = (REFRESH_TOKEN: string) =>
    harness.call('InitiateAuth', {
      ClientId: harness.clientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN },
    });
  return { ...harness, user, signIn, list, adminList, refresh };
}

describe('the list', () => {
  test('shows each sign-in, and which one is the current', async () => {
    const { signIn, list, adminList, clientId, emulator } = await withAnn();
    const { AccessToken } = await signIn();
    emulator.clock.advance(60);
    const later = await signIn();
    const now = emulator.clock.now() / 1000;
    const [second, first] = await list(AccessToken);
    expect(first).toEqual({
      SessionId: expect.stringMatching(/^tkn[a-z0-9]{25}$/),
      SessionType: 'TOKEN',
      ClientId: clientId,
      CreateDate: now - 60,
      LastActiveDate: now - 60,
      DeviceType: 'unknown',
      LastIPAddress: '127.0.0.1',
      IsCurrentSession: true,
    });
    expect(second).toMatchObject({ CreateDate: now, IsCurrentSession: false });
    expect((await list(later.AccessToken))[0]).toMatchObject({ IsCurrentSession: true });
    expect((await adminList()).map(({ IsCurrentSession }: sdk.SessionDescriptionType) => IsCurrentSession)).toEqual([
      false,
      false,
    ]);
  });

  test('follows a session across refreshes and rotation', async () => {
    const rotating = poolWith(
      {},
      {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    );
    const { signIn, list, call, clientId: ClientId, emulator } = await withAnn({ pool: rotating });
    let tokens = await signIn();
    const [before] = await list(tokens.AccessToken);
    for (let count = 0; count < 2; count += 1) {
      emulator.clock.advance(100);
      const { body } = await call('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.RefreshToken });
      tokens = body.AuthenticationResult;
    }
    const after = await list(tokens.AccessToken);
    expect(after).toEqual([{ ...before, LastActiveDate: before.CreateDate + 200 }]);
  });

  test('takes the user agent and the address from the request', async () => {
    const { emulator, clientId: ClientId, list } = await withAnn();
    const input = {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ann', PASSWORD: password },
    };
    const headers: Record<string, string> = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      'user-agent': chrome,
    };
    const { body } = await emulator.answer({
      method: 'POST',
      path: '/',
      query: '',
      ip: '192.0.2.42',
      signal: new AbortController().signal,
      header: (name) => headers[name],
      text: async () => JSON.stringify(input),
    });
    const { AccessToken } = JSON.parse(body).AuthenticationResult;
    expect((await list(AccessToken))[0]).toMatchObject({
      DeviceType: 'Chrome 125 / macOS 10.15',
      LastIPAddress: '192.0.2.42',
    });
  });

  test('lags by the time that the option gives', async () => {
    const { signIn, list, adminList, call, user, emulator } = await withAnn({ sessionListLag: 5 });
    const { AccessToken } = await signIn();
    expect(await list(AccessToken)).toEqual([]);
    emulator.clock.advance(5);
    const [{ SessionId }] = await list(AccessToken);
    await call('AdminRevokeUserSession', { ...user, SessionId });
    expect(await adminList()).toHaveLength(1);
    expect((await call('AdminRevokeUserSession', { ...user, SessionId })).body.__type).toBe(
      'ResourceNotFoundException',
    );
    emulator.clock.advance(5);
    expect(await adminList()).toEqual([]);
  });

  test('has pages, and leaves expired sessions out', async () => {
    const sessionConfiguration = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 100 } } as const;
    const { emulator, call, accessToken } = createHarness({ pool: { ...defaultPool, sessionConfiguration } });
    const expired = { startedAt: emulator.clock.now() - 31 * 24 * 3600 * 1000 };
    const sessions = [expired, ...Array.from({ length: 69 }, () => ({}))];
    await emulator.users.create({ username: 'bea', password, sessions });
    const AccessToken = await accessToken('bea');
    const first = (await call('ListUserSessions', { AccessToken })).body;
    expect(first.Sessions).toHaveLength(60);
    const { body } = await call('ListUserSessions', { AccessToken, NextToken: first.NextToken });
    expect(body.Sessions).toHaveLength(10);
    expect(body).not.toHaveProperty('NextToken');
  });

  test('is empty while tracking is off, and without the sessions from before', async () => {
    const { signIn, list, call, poolId: UserPoolId } = await withAnn();
    const track = (UserSessionTracking: string) =>
      call('SetUserPoolSessionConfiguration', { UserPoolId, UserSessionTracking, TokenSession: { MaxPerUser: 5 } });
    await track('DISABLED');
    const { AccessToken } = await signIn();
    expect(await list(AccessToken)).toEqual([]);
    await track('ENABLED');
    expect(await list(AccessToken)).toEqual([]);
  });
});

describe('a revoked session', () => {
  test('takes its access and refresh tokens along', async () => {
    const { signIn, list, call, refresh } = await withAnn();
    const here = await signIn();
    const there = await signIn();
    const other = (await list(here.AccessToken)).find((one: sdk.SessionDescriptionType) => !one.IsCurrentSession);
    const { AccessToken } = here;
    expect((await call('RevokeUserSession', { AccessToken, SessionId: other.SessionId })).body).toEqual({});
    expect((await call('GetUser', { AccessToken: there.AccessToken })).body).toMatchObject({
      __type: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    expect((await refresh(there.RefreshToken)).body).toMatchObject({
      __type: 'NotAuthorizedException',
      message: 'Refresh Token has been revoked',
    });
    expect((await call('GetUser', { AccessToken })).status).toBe(200);
    expect(await list(AccessToken)).toHaveLength(1);
  });

  test("can't be the current one, an unknown one or another user's", async () => {
    const { signIn, list, call, addUser, poolId: UserPoolId } = await withAnn();
    const { AccessToken } = await signIn();
    const [{ SessionId }] = await list(AccessToken);
    expect((await call('RevokeUserSession', { AccessToken, SessionId })).body.__type).toBe('InvalidParameterException');
    const unknown = await call('RevokeUserSession', { AccessToken, SessionId: `tkn${'x'.repeat(25)}` });
    expect(unknown.body.__type).toBe('ResourceNotFoundException');
    await addUser('bea');
    const foreign = await call('AdminRevokeUserSession', { UserPoolId, Username: 'bea', SessionId });
    expect(foreign.body.__type).toBe('ResourceNotFoundException');
  });

  test.each([
    ['NONE', 'TOKEN', ['SSO']],
    ['LINKED', 'TOKEN', []],
    ['NONE', 'SSO', ['TOKEN']],
    ['LINKED', 'SSO', []],
  ])('with %s, a %s session leaves %j', async (RevokeAssociatedSessions, type, left) => {
    const { emulator, call, poolId: UserPoolId } = createHarness();
    const location = { city: 'Seattle', country: 'United States' };
    await emulator.users.create({
      username: 'bea',
      password,
      sessions: [{ ...location, throughManagedLogin: true }],
    });
    const user = { UserPoolId, Username: 'bea' };
    const list = async () => (await call('AdminListUserSessions', user)).body.Sessions;
    const sessions = await list();
    const { SessionId } = sessions.find(({ SessionType }: sdk.SessionDescriptionType) => SessionType === type);
    const [token, sso] = sessions;
    expect(token.LastLocation).toEqual({ City: 'Seattle', Country: 'United States' });
    expect(token.OriginSessionId).toBe(sso.SessionId);
    await call('AdminRevokeUserSession', { ...user, SessionId, RevokeAssociatedSessions });
    expect((await list()).map(({ SessionType }: sdk.SessionDescriptionType) => SessionType)).toEqual(left);
  });
});

test('the sign-in over the maximum evicts the session that was used least recently', async () => {
  const { signIn, list, call, refresh, poolId: UserPoolId, emulator } = await withAnn();
  await call('SetUserPoolSessionConfiguration', {
    UserPoolId,
    UserSessionTracking: 'ENABLED',
    TokenSession: { MaxPerUser: 2 },
  });
  const first = await signIn();
  emulator.clock.advance(1);
  const second = await signIn();
  emulator.clock.advance(1);
  await refresh(first.RefreshToken);
  emulator.clock.advance(1);
  const third = await signIn();
  expect(await list(third.AccessToken)).toHaveLength(2);
  expect((await call('GetUser', { AccessToken: second.AccessToken })).body.message).toBe(
    'Access Token has been revoked',
  );
  expect((await call('GetUser', { AccessToken: first.AccessToken })).status).toBe(200);
});

test.each([
  ['GlobalSignOut', ({ AccessToken }: Tokens) => ({ AccessToken }), []],
  ['RevokeToken', ({ RefreshToken }: Tokens, ClientId: string) => ({ ClientId, Token: RefreshToken }), [false]],
  [
    'ChangePassword',
    ({ AccessToken }: Tokens) => ({ AccessToken, PreviousPassword: password, ProposedPassword: 'Other-H0rse!' }),
    [false, false],
  ],
] as const)('%s ends the sessions concerned', async (operation, input, left) => {
  const { signIn, adminList, call, clientId } = await withAnn();
  await signIn();
  expect((await call(operation, input(await signIn(), clientId))).status).toBe(200);
  const sessions = await adminList();
  expect(sessions.map(({ IsCurrentSession }: sdk.SessionDescriptionType) => IsCurrentSession)).toEqual(left);
});

interface Tokens {
  readonly AccessToken: string;
  readonly RefreshToken: string;
}

describe('the settings', () => {
  test('of a new pool are off, with 20 sessions and an hour', async () => {
    const { call, sdk: client } = createHarness();
    const { body } = await call('CreateUserPool', { PoolName: 'other' });
    const UserPoolId = body.UserPool.Id;
    const read = await client.send(new sdk.GetUserPoolSessionConfigurationCommand({ UserPoolId }));
    expect(read).toMatchObject({ UserPoolId, UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } });
    const { UserPoolClient } = (await call('CreateUserPoolClient', { UserPoolId, ClientName: 'web' })).body;
    const { ClientId } = UserPoolClient;
    const get = () => client.send(new sdk.GetUserPoolClientSessionConfigurationCommand({ UserPoolId, ClientId }));
    expect(await get()).toMatchObject({ UserPoolId, ClientId, SSOSession: { MaxValidityMinutes: 60 } });
    const SSOSession = { MaxValidityMinutes: 0 };
    const set = () =>
      client.send(new sdk.SetUserPoolClientSessionConfigurationCommand({ UserPoolId, ClientId, SSOSession }));
    await expect(set()).rejects.toThrow(sdk.InvalidParameterException);
    const track = (UserSessionTracking: sdk.UserSessionTrackingType) =>
      client.send(
        new sdk.SetUserPoolSessionConfigurationCommand({
          UserPoolId,
          UserSessionTracking,
          TokenSession: { MaxPerUser: 3 },
        }),
      );
    expect(await track('ENABLED')).toMatchObject({ UserPoolId, TokenSession: { MaxPerUser: 3 } });
    expect(await set()).toMatchObject({ SSOSession });
    await track('DISABLED');
    expect(await get()).toMatchObject({ SSOSession });
  });

  test.each([0, 101])('refuse %d sessions', async (MaxPerUser) => {
    const { call, poolId: UserPoolId } = createHarness();
    const set = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser } };
    expect((await call('SetUserPoolSessionConfiguration', set)).body.__type).toBe('InvalidParameterException');
  });
});

test('the SDK reads the dates of a session', async () => {
  const { signIn, sdk: client, user } = await withAnn();
  const { AccessToken } = await signIn();
  const { Sessions } = await client.send(new sdk.ListUserSessionsCommand({ AccessToken }));
  expect(Sessions?.[0]?.CreateDate).toBeInstanceOf(Date);
  expect(Sessions?.[0]?.LastActiveDate).toBeInstanceOf(Date);
  const { SessionId } = Sessions?.[0] ?? {};
  await client.send(new sdk.AdminRevokeUserSessionCommand({ ...user, SessionId }));
  expect((await client.send(new sdk.AdminListUserSessionsCommand(user))).Sessions).toEqual([]);
});

test('an administrator deletes the authenticator app of a lost phone', async () => {
  const { call, user, emulator, start } = await withAnn();
  emulator.users.enableTotp('ann');
  emulator.users.setMfaPreference('ann', { totp: 'PREFERRED' });
  emulator.pool.configure({ mfa: 'ON' });
  expect((await start('ann')).body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  expect((await call('AdminDeleteSoftwareToken', user)).body).toEqual({});
  const { body } = await call('AdminGetUser', user);
  expect(body).not.toHaveProperty('UserMFASettingList');
  expect(body).not.toHaveProperty('PreferredMfaSetting');
  expect((await start('ann')).body.ChallengeName).not.toBe('SOFTWARE_TOKEN_MFA');
  expect((await call('AdminDeleteSoftwareToken', user)).body).toEqual({});
});

test.each([
  [chrome, 'Chrome 125 / macOS 10.15'],
  [`${chrome} Edg/125.0.0.0`, 'Edge 125 / macOS 10.15'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:126.0) Gecko/20100101 Firefox/126.0', 'Firefox 126 / Windows 10'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari 17 / iOS 17.5',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
    'Chrome 125 / Android 14',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0', 'Firefox 126 / Linux'],
  ['Node.js/22', 'unknown'],
  [undefined, 'unknown'],
])('the device of %s', (userAgent, expected) => {
  expect(describeDeviceType(userAgent)).toBe(expected);
});

test('the SDK gets what the API reference shows of each of the eight operations', async () => {
  const { sdk: client, signIn, user, poolId: UserPoolId, clientId: ClientId } = await withAnn();
  const example = {
    SessionId: expect.stringMatching(/^tkn[a-z\d]{25}$/),
    SessionType: 'TOKEN',
    ClientId,
    CreateDate: expect.any(Date),
    LastActiveDate: expect.any(Date),
    DeviceType: expect.any(String),
    LastIPAddress: expect.any(String),
    IsCurrentSession: expect.any(Boolean),
  };
  const bare = ({ $metadata: { httpStatusCode }, ...answer }: sdk.ListUserSessionsCommandOutput) => {
    expect(httpStatusCode).toBe(200);
    return answer;
  };
  await signIn();
  await signIn();
  const { AccessToken } = await signIn();
  const listed = bare(await client.send(new sdk.ListUserSessionsCommand({ AccessToken })));
  expect(listed).toStrictEqual({ Sessions: [example, example, example] });
  expect(bare(await client.send(new sdk.AdminListUserSessionsCommand(user)))).toStrictEqual({
    Sessions: [example, example, example].map((one) => ({ ...one, IsCurrentSession: false })),
  });
  const [first, second] = (listed.Sessions ?? []).filter(({ IsCurrentSession }) => !IsCurrentSession);
  const RevokeAssociatedSessions = 'LINKED';
  const own = { AccessToken, SessionId: first?.SessionId, RevokeAssociatedSessions } as const;
  expect(bare(await client.send(new sdk.RevokeUserSessionCommand(own)))).toStrictEqual({});
  const others = { ...user, SessionId: second?.SessionId, RevokeAssociatedSessions } as const;
  expect(bare(await client.send(new sdk.AdminRevokeUserSessionCommand(others)))).toStrictEqual({});

  const pool = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 5 } } as const;
  expect(bare(await client.send(new sdk.SetUserPoolSessionConfigurationCommand(pool)))).toStrictEqual(pool);
  expect(bare(await client.send(new sdk.GetUserPoolSessionConfigurationCommand({ UserPoolId })))).toStrictEqual(pool);
  const app = { UserPoolId, ClientId, SSOSession: { MaxValidityMinutes: 30 } };
  expect(bare(await client.send(new sdk.SetUserPoolClientSessionConfigurationCommand(app)))).toStrictEqual(app);
  const { SSOSession: _sso, ...which } = app;
  expect(bare(await client.send(new sdk.GetUserPoolClientSessionConfigurationCommand(which)))).toStrictEqual(app);
});
