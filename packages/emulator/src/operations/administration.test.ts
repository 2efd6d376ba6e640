import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  InitiateAuthCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { createHarness, password, poolWith } from '../testing/harness.js';
import { sdkSignIn } from '../testing/sdk-sign-in.js';
import { totpCode } from '../testing/totp-code.js';

describe('a pool', () => {
  test('is created, described, updated, listed and deleted', async () => {
    const { sdk, poolId } = createHarness();
    const { UserPool } = await sdk.send(
      new CreateUserPoolCommand({
        PoolName: 'other',
        UsernameAttributes: ['email'],
        DeletionProtection: 'ACTIVE',
        Policies: { PasswordPolicy: { MinimumLength: 10 } },
      }),
    );
    const UserPoolId = UserPool?.Id ?? '';
    expect(UserPoolId).toMatch(/^us-east-1_\w{9}$/);
    expect(UserPool?.CreationDate).toBeInstanceOf(Date);
    await expect(sdk.send(new DeleteUserPoolCommand({ UserPoolId }))).rejects.toThrow('deletion protection');

    await sdk.send(new UpdateUserPoolCommand({ UserPoolId, PoolName: 'renamed' }));
    const { UserPool: described } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(described).toMatchObject({ Name: 'renamed', UsernameAttributes: ['email'], MfaConfiguration: 'OFF' });
    expect(described?.Policies?.PasswordPolicy).toMatchObject({ MinimumLength: 8 });

    const first = await sdk.send(new ListUserPoolsCommand({ MaxResults: 1 }));
    const second = await sdk.send(new ListUserPoolsCommand({ MaxResults: 1, NextToken: first.NextToken }));
    expect([first, second].map(({ UserPools }) => UserPools?.[0]?.Id)).toEqual([poolId, UserPoolId]);
    expect(second.NextToken).toBeUndefined();
    await sdk.send(new DeleteUserPoolCommand({ UserPoolId }));
    await expect(sdk.send(new DescribeUserPoolCommand({ UserPoolId }))).rejects.toThrow(
      `User pool ${UserPoolId} does not exist.`,
    );
  });

  test('gets its factors by SetUserPoolMfaConfig', async () => {
    const { sdk, poolId: UserPoolId } = createHarness();
    const config = {
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: { Subject: 'Code', Message: 'Your code is {####}' },
      WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
    } as const;
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config }));
    const read = await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(read).toMatchObject({ MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } });
    expect(read).toHaveProperty('EmailMfaConfiguration');
    expect(read).not.toHaveProperty('SmsMfaConfiguration');
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OFF' }));
    expect((await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).MfaConfiguration).toBe('OFF');
  });
});

test('a client is created, described, updated and listed', async () => {
  const { sdk, poolId: UserPoolId, clientId } = createHarness();
  const { UserPoolClient: made } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'server', GenerateSecret: true }),
  );
  expect(made?.ClientSecret).toMatch(/^[a-z0-9]{51}$/);
  const ClientId = made?.ClientId ?? '';
  await sdk.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }));
  const { UserPoolClient } = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
  expect(UserPoolClient).toMatchObject({
    ClientName: 'server',
    ClientSecret: made?.ClientSecret,
    ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
  });
  const { UserPoolClients } = await sdk.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 10 }));
  expect(UserPoolClients?.map((client) => client.ClientId)).toEqual([clientId, ClientId]);
});

describe('users', () => {
  test('are invited with a temporary password that has to be replaced', async () => {
    const { sdk, emulator, poolId: UserPoolId, clientId: ClientId } = createHarness();
    const { User } = await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'ann',
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: 'ann@example.com' },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    expect(User).toMatchObject({ Username: 'ann', UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
    const [invitation] = emulator.outbox.messages('ann');
    expect(invitation).toMatchObject({ purpose: 'invitation', medium: 'EMAIL' });
    const asked = await sdkSignIn(sdk, emulator.pool, { username: 'ann', password: invitation?.code ?? '' });
    expect(asked.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    await sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: asked.Session,
        ChallengeResponses: { USERNAME: 'ann', NEW_PASSWORD: password },
      }),
    );
    const user = await sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'ann' }));
    expect(user).toMatchObject({ UserStatus: 'CONFIRMED', Enabled: true });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  });

  test('are listed in pages, by filter', async () => {
    const { sdk, addUser, poolId: UserPoolId } = createHarness();
    for (const username of ['ann', 'annabel', 'bea']) await addUser(username);
    const list = async (Filter: string) => {
      const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId, Filter }));
      return Users?.map(({ Username }) => Username);
    };
    expect(await list('username ^= "ann"')).toEqual(['ann', 'annabel']);
    expect(await list('email = "bea@example.com"')).toEqual(['bea']);
    expect(await list('cognito:user_status = "UNCONFIRMED"')).toEqual([]);
    await expect(list('nickname = "x"')).rejects.toThrow('Error while parsing filter.');
    const first = await sdk.send(new ListUsersCommand({ UserPoolId, Limit: 2, AttributesToGet: ['email'] }));
    expect(first.Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'ann@example.com' }]);
    const { PaginationToken } = first;
    const rest = await sdk.send(new ListUsersCommand({ UserPoolId, Limit: 2, PaginationToken }));
    expect(rest.Users?.map(({ Username }) => Username)).toEqual(['bea']);
    await expect(sdk.send(new ListUsersCommand({ UserPoolId, PaginationToken: 'bogus' }))).rejects.toThrow(
      'pagination',
    );
  });

  test('who lost their authenticator app can be switched to SMS and their devices forgotten', async () => {
    const harness = createHarness({ pool: poolWith({ MfaConfiguration: 'ON' }) });
    const { call, poolId: UserPoolId, emulator, start } = harness;
    await harness.addUser('ann', { phoneNumber: undefined });
    const device = await harness.addDevice('ann').catch(() => undefined);
    expect(device?.deviceKey).toBe('');
    emulator.users.enableTotp('ann');
    expect((await start('ann')).body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');

    const ann = { UserPoolId, Username: 'ann' };
    const UserAttributes = [{ Name: 'phone_number', Value: '+15555550839' }];
    expect((await call('AdminUpdateUserAttributes', { ...ann, UserAttributes })).status).toBe(200);
    const preference = {
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      SoftwareTokenMfaSettings: { Enabled: false },
    };
    expect((await call('AdminSetUserMFAPreference', { ...ann, ...preference })).body).toEqual({});
    const user = (await call('AdminGetUser', ann)).body;
    expect(user).toMatchObject({ UserMFASettingList: ['SMS_MFA'], PreferredMfaSetting: 'SMS_MFA' });
    expect((await start('ann')).body.ChallengeName).toBe('SMS_MFA');
  });

  test('have devices that an administrator can list, get, remember and forget', async () => {
    const { addUser, addDevice, call, poolId: UserPoolId } = createHarness();
    await addUser('ann');
    const { deviceKey: DeviceKey } = await addDevice('ann', false);
    const device = { UserPoolId, Username: 'ann', DeviceKey };
    await call('AdminUpdateDeviceStatus', { ...device, DeviceRememberedStatus: 'remembered' });
    const shown = (await call('AdminGetDevice', device)).body.Device;
    expect(shown.DeviceAttributes).toContainEqual({ Name: 'dev:device_remembered_status', Value: 'remembered' });
    expect((await call('AdminForgetDevice', device)).body).toEqual({});
    expect((await call('AdminForgetDevice', device)).body.message).toBe('Device does not exist.');
    expect((await call('AdminListDevices', device)).body).toEqual({ Devices: [] });
  });

  test('can be confirmed, disabled, enabled and given passwords', async () => {
    const { addUser, call, start, poolId: UserPoolId } = createHarness();
    await addUser('ann', { confirmed: false });
    const ann = { UserPoolId, Username: 'ann' };
    expect((await call('AdminConfirmSignUp', ann)).body).toEqual({});
    expect((await call('AdminConfirmSignUp', ann)).body.message).toBe(
      'User cannot be confirmed. Current status is CONFIRMED',
    );
    await call('AdminDisableUser', ann);
    expect((await start('ann')).body.message).toBe('User is disabled.');
    await call('AdminEnableUser', ann);
    expect((await start('ann')).status).toBe(200);
    await call('AdminSetUserPassword', { ...ann, Password: 'An0ther-Horse!', Permanent: true });
    expect((await start('ann', 'An0ther-Horse!')).body.AuthenticationResult).toBeDefined();
    await call('AdminSetUserPassword', { ...ann, Password: password });
    expect((await start('ann')).body.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    await call('AdminDeleteUserAttributes', { ...ann, UserAttributeNames: ['email'] });
    const attributes: { Name: string }[] = (await call('AdminGetUser', ann)).body.UserAttributes;
    expect(attributes.map(({ Name }) => Name)).toEqual(['sub', 'phone_number']);
  });
});

test('a back end signs users in with AdminInitiateAuth if its client allows it', async () => {
  const pool = poolWith({}, { ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] });
  const { emulator, sdk, addUser, call, poolId: UserPoolId, clientId: ClientId } = createHarness({ pool });
  await addUser('ann');
  const secret = emulator.users.enableTotp('ann');
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password };
  const start = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters };
  const asked = await call('AdminInitiateAuth', start);
  expect(asked.body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  const answered = await call('AdminRespondToAuthChallenge', {
    UserPoolId,
    ClientId,
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session: asked.body.Session,
    ChallengeResponses: { USERNAME: 'ann', SOFTWARE_TOKEN_MFA_CODE: totpCode(secret, emulator.clock.now()) },
  });
  expect(answered.body.AuthenticationResult).toBeDefined();
  const asUser = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  await expect(sdk.send(asUser)).rejects.toThrow('USER_PASSWORD_AUTH flow not enabled for this client');
});
