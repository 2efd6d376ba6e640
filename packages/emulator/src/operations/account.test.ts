import { expect, test } from 'vitest';
import { createHarness, poolWith } from '../testing/harness.js';

test('GetUserAuthFactors lists the factors to sign in with', async () => {
  const pool = poolWith({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } });
  const { addUser, accessToken, call, emulator } = createHarness({ pool });
  await addUser('ann');
  const AccessToken = await accessToken('ann');
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  expect((await call('GetUserAuthFactors', { AccessToken })).body).toEqual({
    Username: 'ann',
    PreferredMfaSetting: 'SMS_MFA',
    UserMFASettingList: ['SMS_MFA'],
    ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
  });
});

test("a deleted user's tokens, devices and name are gone", async () => {
  const { addUser, addDevice, call, emulator, clientId: ClientId } = createHarness();
  await addUser('ann');
  const { accessToken: AccessToken, refreshToken: REFRESH_TOKEN, deviceKey: DEVICE_KEY } = await addDevice('ann');
  expect((await call('DeleteUser', { AccessToken })).body).toEqual({});
  expect(emulator.users.list()).toEqual([]);
  const AuthParameters = { REFRESH_TOKEN, DEVICE_KEY };
  const refresh = () => call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
  expect((await refresh()).body.message).toBe('Invalid Refresh Token.');
  await addUser('ann');
  expect((await refresh()).status).toBe(400);
  expect((await call('ListDevices', { AccessToken })).body.message).toBe('User does not exist.');
});

test("a required attribute can't be deleted, others can", async () => {
  const { addUser, accessToken, call } = createHarness({
    pool: poolWith({ Schema: [{ Name: 'email', Required: true }] }),
  });
  await addUser('ann');
  const AccessToken = await accessToken('ann');
  const remove = (name: string) => call('DeleteUserAttributes', { AccessToken, UserAttributeNames: [name] });
  expect((await remove('email')).status).toBe(400);
  expect((await remove('phone_number')).body).toEqual({});
  const { UserAttributes } = (await call('GetUser', { AccessToken })).body;
  expect(UserAttributes.map(({ Name }: { Name: string }) => Name)).toEqual(['sub', 'email', 'email_verified']);
});

test("revoking one sign-in doesn't affect another", async () => {
  const { addUser, start, call, clientId: ClientId } = createHarness();
  await addUser('ann');
  const [first, second] = [await start('ann'), await start('ann')].map(({ body }) => body.AuthenticationResult);
  await call('RevokeToken', { ClientId, Token: first.RefreshToken });
  expect((await call('GetUser', { AccessToken: first.AccessToken })).status).toBe(400);
  expect((await call('GetUser', { AccessToken: second.AccessToken })).status).toBe(200);
});

test('an unknown operation is refused with a list of the known ones', async () => {
  const { status, body } = await createHarness().call('AdminLinkProviderForUser', {});
  expect(status).toBe(400);
  expect(body.__type).toBe('UnknownOperationException');
  expect(body.message).toMatch(/^The emulator does not support AdminLinkProviderForUser\. It supports: .*InitiateAuth/);
});
