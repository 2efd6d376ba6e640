import { describe, expect, test } from 'vitest';
import { createHarness, password, poolWith } from '../testing/harness.js';
import { sdkSignIn } from '../testing/sdk-sign-in.js';

test('a pool that ignores case finds a user in any spelling of the name', async () => {
  const { addUser, start, emulator, sdk, call, clientId: ClientId } = createHarness();
  await addUser('Ann');
  expect((await start('ANN')).status).toBe(200);
  // SRP hashes the stored username, which the challenge returns.
  const { AuthenticationResult } = await sdkSignIn(sdk, emulator.pool, { username: 'aNN', password });
  expect(AuthenticationResult?.NewDeviceMetadata).toBeDefined();
  const taken = await call('SignUp', { ClientId, Username: 'ann', Password: password });
  expect(taken.body.__type).toBe('UsernameExistsException');
});

test('a case-sensitive pool distinguishes names by case', async () => {
  const { addUser, start } = createHarness({ pool: poolWith({ UsernameConfiguration: { CaseSensitive: true } }) });
  await addUser('Ann');
  expect((await start('ann')).status).toBe(400);
});

describe('an alias', () => {
  const pool = poolWith({ AliasAttributes: ['email', 'phone_number'] });

  test('identifies a user once verified', async () => {
    const { addUser, start, call, poolId: UserPoolId } = createHarness({ pool });
    await addUser('ann');
    expect((await start('ann@example.com')).status).toBe(200);
    const UserAttributes = [{ Name: 'email', Value: 'other@example.com' }];
    await call('AdminUpdateUserAttributes', { UserPoolId, Username: 'ann', UserAttributes });
    expect((await start('other@example.com')).status).toBe(400);
  });

  test('is taken over with ForceAliasCreation when a newer user confirms it', async () => {
    const { addUser, start, call, code, clientId: ClientId } = createHarness({ pool });
    await addUser('ann', { phoneNumber: undefined });
    const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }];
    await call('SignUp', { ClientId, Username: 'bea', Password: 'An0ther-Horse!', UserAttributes });
    const ConfirmationCode = code('bea');
    const input = { ClientId, Username: 'bea', ConfirmationCode };
    expect((await call('ConfirmSignUp', input)).body.__type).toBe('AliasExistsException');
    const { body } = await call('ConfirmSignUp', { ...input, ForceAliasCreation: true });
    expect(body).toEqual({});
    expect((await start('ann@example.com', 'An0ther-Horse!')).status).toBe(200);
    expect((await start('ann@example.com')).status).toBe(400);
  });
});

describe.each([
  ['an alias', poolWith({ AliasAttributes: ['email', 'phone_number'] }), 'ann'],
  ['an email address or phone number as the username', poolWith({ UsernameAttributes: ['email', 'phone_number'] }), ''],
])('%s', (_kind, pool, username) => {
  test.each(['ann@example.com', '+15555550839'])('%s has devices like a username', async (name) => {
    const { emulator, addDevice, sdk } = createHarness({ pool });
    const contact = { email: 'ann@example.com', phoneNumber: '+15555550839' };
    await emulator.users.create({ username: username || name, password, ...contact });
    const stored = emulator.users.list()[0]?.username ?? '';
    const device = await addDevice(name);
    emulator.users.setMfaPreference(stored, { sms: 'PREFERRED' });
    const elsewhere = await sdkSignIn(sdk, emulator.pool, { username: name, password });
    expect(elsewhere.ChallengeName).toBe('SMS_MFA');
    const remembered = await sdkSignIn(sdk, emulator.pool, { username: name, password, device });
    expect(remembered.AuthenticationResult).toHaveProperty('AccessToken');
    expect(remembered.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
  });
});

test('a pool that signs in with email addresses generates usernames', async () => {
  const {
    call,
    code,
    start,
    emulator,
    sdk,
    clientId: ClientId,
  } = createHarness({
    pool: poolWith({ UsernameAttributes: ['email'] }),
  });
  const Username = 'ann@example.com';
  const refused = await call('SignUp', { ClientId, Username: 'ann', Password: password });
  expect(refused.body.message).toBe('Username should be an email.');
  const { UserSub } = (await call('SignUp', { ClientId, Username, Password: password })).body;
  expect(emulator.users.list()[0]?.username).toBe(UserSub);
  await call('ConfirmSignUp', { ClientId, Username, ConfirmationCode: code(UserSub) });
  expect((await start(Username)).status).toBe(200);
  const bySrp = await sdkSignIn(sdk, emulator.pool, { username: Username, password });
  expect(bySrp.AuthenticationResult?.AccessToken).toBeDefined();
});

test('a user without an email gets the code by SMS, and confirming verifies the number', async () => {
  const { call, emulator, code, accessToken, clientId: ClientId } = createHarness();
  const UserAttributes = [{ Name: 'phone_number', Value: '+15555550839' }];
  const { body } = await call('SignUp', { ClientId, Username: 'ann', Password: password, UserAttributes });
  expect(body.CodeDeliveryDetails).toEqual({
    Destination: '+*******0839',
    DeliveryMedium: 'SMS',
    AttributeName: 'phone_number',
  });
  expect(emulator.outbox.messages('ann')[0]).toMatchObject({ medium: 'SMS', destination: '+15555550839' });
  await call('ConfirmSignUp', { ClientId, Username: 'ann', ConfirmationCode: code('ann') });
  const user = await call('GetUser', { AccessToken: await accessToken('ann') });
  expect(user.body.UserAttributes).toContainEqual({ Name: 'phone_number_verified', Value: 'true' });
});

test('attributes are validated, and a changed email must be verified again', async () => {
  const { addUser, call, code, accessToken } = createHarness({
    pool: poolWith({}, { WriteAttributes: ['email', 'name', 'email_verified'] }),
  });
  await addUser('ann', { phoneNumber: undefined });
  const AccessToken = await accessToken('ann');
  const update = (Name: string, Value: string) =>
    call('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name, Value }] });
  expect((await update('email', 'nonsense')).body.message).toBe('Invalid email address format.');
  expect((await update('email_verified', 'true')).body.__type).toBe('NotAuthorizedException');
  expect((await update('nickname', 'annie')).body.__type).toBe('NotAuthorizedException');
  expect((await update('email', 'new@example.com')).body.CodeDeliveryDetailsList).toHaveLength(1);
  const attributes = async () => (await call('GetUser', { AccessToken })).body.UserAttributes;
  expect(await attributes()).toContainEqual({ Name: 'email_verified', Value: 'false' });
  await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: code('ann') });
  expect(await attributes()).toContainEqual({ Name: 'email_verified', Value: 'true' });
});
