import { describe, expect, test } from 'vitest';
import { createHarness, password, poolWith } from '../testing/harness.js';
import { sdkProvePassword, sdkSignIn } from '../testing/sdk-sign-in.js';
import { totpCode } from '../testing/totp-code.js';

const required = poolWith({ MfaConfiguration: 'ON' });

describe('if MFA is required', () => {
  test.each([
    ['a number', { email: undefined }, 'SMS_MFA'],
    ['a verified email', { phoneNumber: undefined }, 'EMAIL_OTP'],
    ['both', {}, 'SELECT_MFA_TYPE'],
    ['neither', { email: undefined, phoneNumber: undefined }, 'MFA_SETUP'],
  ])('a user who chose no factor and has %s is asked accordingly', async (_name, changes, challenge) => {
    const { addUser, start } = createHarness({ pool: required });
    await addUser('ann', changes);
    expect((await start('ann')).body.ChallengeName).toBe(challenge);
  });

  test("each setup step renews the session, and an old session can't be reused", async () => {
    const { addUser, start, call, answer, emulator } = createHarness({ pool: required });
    await addUser('ann', { email: undefined, phoneNumber: undefined });
    const challenge = await start('ann');
    const { Session } = challenge.body;
    const first = await call('AssociateSoftwareToken', { Session });
    expect((await call('AssociateSoftwareToken', { Session })).body.message).toContain('can only be used once');
    const code = (offset = 0) => totpCode(first.body.SecretCode, emulator.clock.now() + offset);
    const verify = (UserCode: string) => call('VerifySoftwareToken', { Session: first.body.Session, UserCode });
    expect((await verify(code(-90_000))).body.__type).toBe('EnableSoftwareTokenMFAException');
    const verified = await verify(code());
    expect(verified.body.Status).toBe('SUCCESS');
    const done = await answer({ ...challenge, body: { ...challenge.body, Session: verified.body.Session } }, {});
    expect(done.body.AuthenticationResult).toBeDefined();
    const again = await answer(await start('ann'), { SOFTWARE_TOKEN_MFA_CODE: code() });
    expect(again.body.message).toBe('Your software token has already been used once.');
  });

  test('email can be set up with a code that verifies it', async () => {
    const { addUser, start, answer, code, call } = createHarness({ pool: required });
    await addUser('ann', { email: undefined, phoneNumber: undefined });
    const sent = await answer(await start('ann'), { EMAIL: 'ann@example.com' });
    expect(sent.body.ChallengeName).toBe('EMAIL_OTP');
    const done = await answer(sent, { EMAIL_OTP_CODE: code('ann') });
    const { AccessToken } = done.body.AuthenticationResult;
    const user = (await call('GetUser', { AccessToken })).body;
    expect(user.UserMFASettingList).toEqual(['EMAIL_OTP']);
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect((await start('ann')).body.ChallengeName).toBe('EMAIL_OTP');
  });
});

describe('a device', () => {
  const phone = { sms: 'PREFERRED' } as const;

  test("is remembered on confirmation if the pool doesn't leave it to users", async () => {
    const { addUser, addDevice, emulator, sdk } = createHarness();
    emulator.pool.configure({ devices: 'always' });
    await addUser('ann');
    const device = await addDevice('ann', false);
    emulator.users.setMfaPreference('ann', phone);
    const { AuthenticationResult } = await sdkSignIn(sdk, emulator.pool, { username: 'ann', password, device });
    expect(AuthenticationResult?.AccessToken).toBeDefined();
  });

  test("doesn't replace the code without ChallengeRequiredOnNewDevice", async () => {
    const pool = poolWith({
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false },
    });
    const { addUser, addDevice, emulator, sdk } = createHarness({ pool });
    await addUser('ann');
    const device = await addDevice('ann');
    emulator.users.setMfaPreference('ann', phone);
    const asked = await sdkSignIn(sdk, emulator.pool, { username: 'ann', password, device });
    expect(asked.ChallengeName).toBe('SMS_MFA');
  });

  test('that is sent with the code is challenged after it', async () => {
    const { addUser, addDevice, emulator, sdk, call, clientId: ClientId, code } = createHarness();
    await addUser('ann');
    const { deviceKey } = await addDevice('ann');
    emulator.users.setMfaPreference('ann', phone);
    const { proved } = await sdkProvePassword(sdk, emulator.pool, { username: 'ann', password });
    const answered = await call('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'SMS_MFA',
      Session: proved.Session,
      ChallengeResponses: { USERNAME: 'ann', SMS_MFA_CODE: code('ann'), DEVICE_KEY: deviceKey },
    });
    expect(answered.body.ChallengeName).toBe('DEVICE_SRP_AUTH');
  });

  test('that is unknown leaves the code valid for another try', async () => {
    const { addUser, emulator, start, answer, code } = createHarness();
    await addUser('ann');
    emulator.users.setMfaPreference('ann', phone);
    const challenge = await start('ann');
    const SMS_MFA_CODE = code('ann');
    const DEVICE_KEY = 'us-east-1_00000000-0000-4000-8000-000000000000';
    expect((await answer(challenge, { SMS_MFA_CODE, DEVICE_KEY })).body.message).toBe('Device does not exist.');
    expect((await answer(challenge, { SMS_MFA_CODE })).body.AuthenticationResult).toBeDefined();
  });

  test('must be confirmed before its tokens can be refreshed', async () => {
    const { addUser, emulator, sdk, call, clientId: ClientId } = createHarness();
    await addUser('ann');
    const { AuthenticationResult: tokens } = await sdkSignIn(sdk, emulator.pool, { username: 'ann', password });
    const AuthParameters = {
      REFRESH_TOKEN: tokens?.RefreshToken ?? '',
      DEVICE_KEY: tokens?.NewDeviceMetadata?.DeviceKey ?? '',
    };
    const refused = await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
    expect(refused.body.message).toBe('Invalid Refresh Token.');
  });

  test.each(['USER_PASSWORD_AUTH', 'ADMIN_USER_PASSWORD_AUTH'] as const)('is tracked in %s', async (AuthFlow) => {
    const ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH', `ALLOW_${AuthFlow}`] as const;
    const {
      addUser,
      addDevice,
      call,
      clientId: ClientId,
      poolId: UserPoolId,
    } = createHarness({
      pool: poolWith({}, { ExplicitAuthFlows }),
    });
    await addUser('ann');
    const start = (parameters: object = {}) =>
      call(AuthFlow.startsWith('ADMIN') ? 'AdminInitiateAuth' : 'InitiateAuth', {
        ClientId,
        UserPoolId,
        AuthFlow,
        AuthParameters: { USERNAME: 'ann', PASSWORD: password, ...parameters },
      });
    const metadata = { DeviceKey: expect.stringMatching(/^us-east-1_/), DeviceGroupKey: expect.any(String) };
    expect((await start()).body.AuthenticationResult.NewDeviceMetadata).toEqual(metadata);
    const { deviceKey: DEVICE_KEY } = await addDevice('ann');
    expect((await start({ DEVICE_KEY })).body.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const unknown = await start({ DEVICE_KEY: 'us-east-1_00000000-0000-4000-8000-000000000000' });
    expect(unknown.body.message).toBe('Device does not exist.');
  });
});

test("a session has the client's lifetime", async () => {
  const { addUser, emulator, start, answer, code } = createHarness({ pool: poolWith({}, { AuthSessionValidity: 15 }) });
  await addUser('ann');
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  const challenge = await start('ann');
  emulator.clock.advance(15 * 60 - 1);
  expect((await answer(challenge, { SMS_MFA_CODE: code('ann') })).status).toBe(200);
});

test('a second sign-in sends another code, valid in its own session only', async () => {
  const { addUser, emulator, start, answer, code } = createHarness();
  await addUser('ann');
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  const first = await start('ann');
  const firstCode = code('ann');
  const second = await start('ann');
  const secondCode = code('ann');
  if (firstCode !== secondCode) expect((await answer(second, { SMS_MFA_CODE: firstCode })).status).toBe(400);
  expect((await answer(second, { SMS_MFA_CODE: secondCode })).status).toBe(200);
  expect((await answer(first, { SMS_MFA_CODE: firstCode })).status).toBe(200);
});

test('the password lockout doubles up to fifteen minutes and ends with a success', async () => {
  const { addUser, emulator, start } = createHarness();
  await addUser('ann');
  const wrong = () => start('ann', 'Wrong-H0rse!');
  const locked = async () => (await start('ann')).body.message === 'Password attempts exceeded';
  for (let count = 0; count < 4; count += 1) await wrong();
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]) {
    await wrong();
    emulator.clock.advance(seconds - 0.001);
    expect(await locked()).toBe(true);
    emulator.clock.advance(0.001);
  }
  expect((await start('ann')).status).toBe(200);
  await wrong();
  expect((await start('ann')).status).toBe(200);
});

test('a factor that the pool disables is no longer challenged', async () => {
  const { addUser, emulator, start } = createHarness();
  await addUser('ann');
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  emulator.pool.configure({ mfa: 'OFF' });
  expect((await start('ann')).body.AuthenticationResult).toBeDefined();
});
