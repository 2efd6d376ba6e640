import { describe, expect, test } from 'vitest';
import type { FirstAuthFactor, UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { createHarness, poolWith } from '../testing/harness.js';
import { createPasskeyUser, type PasskeyUser } from '../testing/passkey-user.js';

const all: readonly FirstAuthFactor[] = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];

function pool(properties: UserPoolProperties = {}, allowed = all, client: UserPoolClientProperties = {}) {
  const Policies = { SignInPolicy: { AllowedFirstAuthFactors: allowed } };
  return poolWith({ MfaConfiguration: 'OFF', EnabledMfas: [], Policies, ...properties }, client);
}

const passwords = ['PASSWORD_SRP', 'PASSWORD'];
const optional = { MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] } as const;
const required = { MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] } as const;
const oneFactor = { WebAuthnFactorConfiguration: 'SINGLE_FACTOR' } as const;
const noCodes = ['PASSWORD', 'WEB_AUTHN'] as const;

/** What happens to ann, a confirmed user with a verified email and phone number, before she signs in. */
type Situation = (user: PasskeyUser) => Promise<unknown> | unknown;
const nothing: Situation = () => undefined;
const withPasskey: Situation = ({ register }) => register();
const admin =
  (operation: string, input: object): Situation =>
  ({ harness }) =>
    harness.call(operation, { UserPoolId: harness.poolId, Username: 'ann', ...input });
const unverified = (name: string) =>
  admin('AdminUpdateUserAttributes', { UserAttributes: [{ Name: `${name}_verified`, Value: 'false' }] });
const both =
  (...situations: Situation[]): Situation =>
  async (user) => {
    for (const situation of situations) await situation(user);
  };
/** Cognito wants another factor in the same request. */
const countsPasskeys = both(
  ({ harness }) => harness.emulator.users.enableTotp('ann'),
  admin('AdminSetUserMFAPreference', {
    SoftwareTokenMfaSettings: { Enabled: true },
    WebAuthnMfaSettings: { Enabled: true },
  }),
);
const withSms = admin('AdminSetUserMFAPreference', { SMSMfaSettings: { Enabled: true } });
const temporary = admin('AdminSetUserPassword', { Password: 'Temp-0rary!', Permanent: false });

describe('USER_AUTH without a preference offers', () => {
  test.each<[string, UserPoolProperties, readonly FirstAuthFactor[], Situation, readonly string[]]>([
    ['passwords alone, where the pool allows no more', {}, ['PASSWORD'], withPasskey, passwords],
    ['codes for verified addresses', {}, all, nothing, [...passwords, 'EMAIL_OTP', 'SMS_OTP']],
    ['no code for an unverified email', {}, all, unverified('email'), [...passwords, 'SMS_OTP']],
    ['no code for an unverified number', {}, all, unverified('phone_number'), [...passwords, 'EMAIL_OTP']],
    ['a registered passkey', {}, all, withPasskey, [...passwords, 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']],
    ['only the codes that the pool allows', {}, ['PASSWORD', 'SMS_OTP'], nothing, [...passwords, 'SMS_OTP']],
    ['no password to a pool without it', {}, ['EMAIL_OTP'], nothing, ['EMAIL_OTP']],
    ['passwords alone with a temporary password', {}, all, both(withPasskey, temporary), passwords],
    [
      'everything where MFA is optional and off',
      optional,
      all,
      withPasskey,
      [...passwords, 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
    ],
    ['passwords alone to a user with MFA', optional, all, both(withPasskey, withSms), passwords],
    [
      'passwords alone to a user with MFA whose passkeys could count, and do not',
      optional,
      noCodes,
      both(withPasskey, withSms),
      passwords,
    ],
    [
      'a passkey that counts as both factors to a user with MFA',
      optional,
      noCodes,
      both(withPasskey, withSms, countsPasskeys),
      [...passwords, 'WEB_AUTHN'],
    ],
    ['no passkey where MFA is required, by default', required, noCodes, withPasskey, passwords],
    [
      'a passkey that counts as both factors where MFA is required',
      required,
      noCodes,
      both(withPasskey, countsPasskeys),
      [...passwords, 'WEB_AUTHN'],
    ],
  ])('%s', async (_name, properties, allowed, situation, offered) => {
    // Registered before MFA is required: a sign-in with it needs a factor that ann hasn't set up.
    const { MfaConfiguration = 'OFF', EnabledMfas = [], ...others } = properties;
    const user = await createPasskeyUser({ pool: pool(others, ['PASSWORD', 'WEB_AUTHN']) });
    const UserPoolId = user.harness.poolId;
    const mfa = {
      ...(EnabledMfas.includes('SMS_MFA') && {
        SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::1:role/sms' } },
      }),
      ...(EnabledMfas.includes('SOFTWARE_TOKEN_MFA') && { SoftwareTokenMfaConfiguration: { Enabled: true } }),
    };
    const WebAuthnConfiguration = {
      RelyingPartyId: 'localhost',
      FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    };
    const isSet = await user.harness.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration,
      ...mfa,
      WebAuthnConfiguration,
    });
    expect(isSet.status).toBe(200);
    await situation(user);
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: allowed } };
    const updated = await user.harness.call('UpdateUserPool', { UserPoolId, MfaConfiguration, Policies });
    expect(updated.body).toEqual({});
    const { body } = await user.initiate();
    expect(body).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: offered });
  });
});

describe('USER_AUTH with a preference', () => {
  const mfa = both(withPasskey, withSms);
  const select = { ChallengeName: 'SELECT_CHALLENGE' };
  const passwordFirst = { __type: 'InvalidParameterException', message: 'Password Challenge is Required to SignIn' };
  test.each<[string, string, UserPoolProperties, readonly FirstAuthFactor[], Situation, object]>([
    ['challenges a passkey', 'WEB_AUTHN', {}, all, withPasskey, { ChallengeName: 'WEB_AUTHN' }],
    ['selects without a passkey', 'WEB_AUTHN', {}, all, nothing, select],
    ['selects where the pool has no passkeys', 'WEB_AUTHN', {}, ['PASSWORD'], withPasskey, select],
    [
      'sends a code by email',
      'EMAIL_OTP',
      {},
      all,
      nothing,
      { ChallengeName: 'EMAIL_OTP', AvailableChallenges: ['EMAIL_OTP'] },
    ],
    [
      'sends a code by SMS',
      'SMS_OTP',
      {},
      all,
      nothing,
      { ChallengeName: 'SMS_OTP', AvailableChallenges: ['SMS_OTP'] },
    ],
    ['selects for an unverified email', 'EMAIL_OTP', {}, all, unverified('email'), select],
    ['selects for an unverified number', 'SMS_OTP', {}, all, unverified('phone_number'), select],
    ['refuses a code to a user with MFA', 'EMAIL_OTP', optional, all, mfa, passwordFirst],
    ['refuses a passkey to a user with MFA', 'WEB_AUTHN', { ...optional, ...oneFactor }, all, mfa, passwordFirst],
    ['refuses a code with a temporary password', 'SMS_OTP', {}, all, temporary, passwordFirst],
    ['selects for what does not exist', 'RIDDLE', {}, all, nothing, select],
  ])('%s', async (_name, PREFERRED_CHALLENGE, properties, allowed, situation, answer) => {
    const user = await createPasskeyUser({ pool: pool(properties, allowed) });
    if (!allowed.includes('WEB_AUTHN')) {
      user.harness.emulator.pool.configure({ passkeys: 'one-factor' });
      await situation(user);
      user.harness.emulator.pool.configure({ passkeys: 'off' });
    } else await situation(user);
    expect((await user.initiate({ PREFERRED_CHALLENGE })).body).toMatchObject(answer);
  });

  test('needs a client that allows USER_AUTH, word for word', async () => {
    const client = { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } as const;
    const { initiate } = await createPasskeyUser({ pool: pool({}, all, client) });
    expect((await initiate()).body).toMatchObject({
      __type: 'InvalidParameterException',
      message: 'USER_AUTH flow not enabled for this client',
    });
  });
});

describe('an unknown user', () => {
  const preferences = ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN', undefined] as const;
  const inputs = { PASSWORD: 'Wr0ng-Horse!', SRP_A: 'abcdef' };

  test.each(preferences)('who prefers %s is unknown where the client says so', async (preferred) => {
    const { initiate } = await createPasskeyUser({ pool: pool({}, all, { PreventUserExistenceErrors: 'LEGACY' }) });
    const preference = preferred && { PREFERRED_CHALLENGE: preferred };
    const { status, body } = await initiate({ USERNAME: 'nobody', ...inputs, ...preference });
    expect([status, body]).toEqual([400, { __type: 'UserNotFoundException', message: 'User does not exist.' }]);
  });

  test.each([
    ['PASSWORD_SRP', 'PASSWORD_VERIFIER', ['SALT', 'SECRET_BLOCK', 'SRP_B', 'USERNAME', 'USER_ID_FOR_SRP']],
    ['EMAIL_OTP', 'EMAIL_OTP', ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION']],
    ['SMS_OTP', 'SMS_OTP', ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION']],
    ['WEB_AUTHN', 'WEB_AUTHN', ['CREDENTIAL_REQUEST_OPTIONS']],
  ])(
    'who prefers %s gets what a known one gets, where the client hides it',
    async (preferred, challenge, parameters) => {
      const user = await createPasskeyUser({ pool: pool({}, all, { PreventUserExistenceErrors: 'ENABLED' }) });
      await user.register();
      const begin = (USERNAME: string) => user.initiate({ USERNAME, SRP_A: 'abcdef', PREFERRED_CHALLENGE: preferred });
      const [known, unknown] = [await begin('ann'), await begin('nobody')];
      expect(unknown.body).toMatchObject({ ChallengeName: challenge, Session: expect.stringMatching(/.{20}/) });
      for (const { body } of [known, unknown]) expect(Object.keys(body.ChallengeParameters).sort()).toEqual(parameters);
      expect(unknown.body.AvailableChallenges).toEqual(known.body.AvailableChallenges);
      expect(Object.keys(unknown.body).sort()).toEqual(Object.keys(known.body).sort());
      // Not even the emulator sends a code to nobody.
      expect(user.harness.emulator.outbox.messages('nobody')).toEqual([]);
    },
  );

  test('with a password is as wrong as a known one', async () => {
    const { initiate } = await createPasskeyUser({ pool: pool() });
    const begin = (USERNAME: string) => initiate({ USERNAME, ...inputs, PREFERRED_CHALLENGE: 'PASSWORD' });
    const [known, unknown] = [await begin('ann'), await begin('nobody')];
    expect(unknown.body).toEqual(known.body);
    expect(unknown.body).toEqual({ __type: 'NotAuthorizedException', message: 'Incorrect username or password.' });
  });

  test('without a preference gets a challenge of the pool, always the same one for a name', async () => {
    const { initiate } = await createPasskeyUser({ pool: pool() });
    const begin = async (USERNAME: string) => (await initiate({ USERNAME })).body.ChallengeName;
    const names = Array.from({ length: 40 }, (_, index) => `nobody-${index}`);
    const challenges = await Promise.all(names.map(begin));
    expect(new Set(challenges)).toEqual(new Set(['SELECT_CHALLENGE', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']));
    expect(await Promise.all(names.map(begin))).toEqual(challenges);
  });

  test.each([
    ['EMAIL_OTP', { EMAIL_OTP_CODE: '12345678' }],
    ['SMS_OTP', { SMS_OTP_CODE: '12345678' }],
    ['WEB_AUTHN', { CREDENTIAL: '{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}' }],
  ])('never passes %s', async (PREFERRED_CHALLENGE, responses) => {
    const { initiate, harness } = await createPasskeyUser({ pool: pool() });
    const challenge = await initiate({ USERNAME: 'nobody', PREFERRED_CHALLENGE });
    const { status, body } = await harness.answer(challenge, { USERNAME: 'nobody', ...responses });
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('AuthenticationResult');
  });
});

describe('pool settings are refused word for word', () => {
  const sms = { SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::1:role/sms' } } };
  const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  const single = { WebAuthnConfiguration: { RelyingPartyId: 'localhost', FactorConfiguration: 'SINGLE_FACTOR' } };
  const multi = {
    WebAuthnConfiguration: { RelyingPartyId: 'localhost', FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
  };
  const singleText =
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor';
  const codesText = 'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
  const passkeyText = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA';
  const off = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
  const none = 'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.';

  const open = async (properties: UserPoolProperties, allowed: readonly FirstAuthFactor[]) => {
    const harness = createHarness({ pool: pool(properties, ['PASSWORD']) });
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: allowed } };
    const { MfaConfiguration = 'OFF' } = properties;
    const call = (operation: string, input: object) =>
      harness.call(operation, { UserPoolId: harness.poolId, ...input });
    const allow = () => call('UpdateUserPool', { MfaConfiguration, Policies });
    return { call, allow };
  };

  test.each<[string, readonly FirstAuthFactor[], object, string | undefined]>([
    ['ON with passkeys as one factor', noCodes, { MfaConfiguration: 'ON', ...totp, ...single }, singleText],
    ['ON with passkeys and without their configuration', noCodes, { MfaConfiguration: 'ON', ...totp }, singleText],
    ['ON with email codes', ['PASSWORD', 'EMAIL_OTP'], { MfaConfiguration: 'ON', ...totp }, codesText],
    ['ON with SMS codes', ['PASSWORD', 'SMS_OTP'], { MfaConfiguration: 'ON', ...totp }, codesText],
    ['OFF with SMS', ['PASSWORD'], { MfaConfiguration: 'OFF', ...sms }, off],
    ['OFF with authenticator apps', ['PASSWORD'], { MfaConfiguration: 'OFF', ...totp }, off],
    ['OPTIONAL with passkeys alone', noCodes, { MfaConfiguration: 'OPTIONAL', ...multi }, none],
    ['ON with passkeys alone', noCodes, { MfaConfiguration: 'ON', ...multi }, none],
    ['OFF with passkeys alone', noCodes, { MfaConfiguration: 'OFF', ...single }, undefined],
    ['OFF with passkeys as both factors', noCodes, { MfaConfiguration: 'OFF', ...multi }, undefined],
    ['OPTIONAL with passkeys as one factor', noCodes, { MfaConfiguration: 'OPTIONAL', ...totp, ...single }, undefined],
    ['ON with passkeys as both factors', noCodes, { MfaConfiguration: 'ON', ...totp, ...multi }, undefined],
    ['OPTIONAL with codes', all, { MfaConfiguration: 'OPTIONAL', ...totp, ...single }, undefined],
  ])('SetUserPoolMfaConfig: %s', async (_name, allowed, input, message) => {
    const { call, allow } = await open(oneFactor, allowed);
    expect((await allow()).status).toBe(200);
    const { status, body } = await call('SetUserPoolMfaConfig', input);
    if (message === undefined) expect(status, body.message).toBe(200);
    else expect(body).toEqual({ __type: 'InvalidParameterException', message });
  });

  test.each<[string, UserPoolProperties, readonly FirstAuthFactor[], string | undefined]>([
    ['email codes where MFA is ON', required, ['PASSWORD', 'EMAIL_OTP'], codesText],
    ['SMS codes where MFA is ON', required, ['PASSWORD', 'SMS_OTP'], codesText],
    ['passkeys as one factor where MFA is ON', { ...required, ...oneFactor }, noCodes, passkeyText],
    ['passkeys as both factors where MFA is ON', required, noCodes, undefined],
    ['codes where MFA is OPTIONAL', optional, all, undefined],
    ['everything where MFA is OFF', {}, all, undefined],
  ])('UpdateUserPool: %s', async (_name, properties, allowed, message) => {
    const { allow } = await open(properties, allowed);
    const { status, body } = await allow();
    if (message === undefined) expect(status, body.message).toBe(200);
    else expect(body).toEqual({ __type: 'InvalidParameterException', message });
  });
});

describe('AdminGetUserAuthFactors', () => {
  test.each<[string, UserPoolProperties, readonly FirstAuthFactor[], Situation, object]>([
    [
      'lists first factors of the pool',
      {},
      all,
      withPasskey,
      { ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    ],
    ['leaves out what the pool does not allow', {}, ['PASSWORD'], nothing, { ConfiguredUserAuthFactors: ['PASSWORD'] }],
    [
      'leaves out unverified addresses',
      {},
      all,
      unverified('email'),
      { ConfiguredUserAuthFactors: ['PASSWORD', 'SMS_OTP'] },
    ],
    [
      'names second factors and the preferred one',
      optional,
      ['PASSWORD'],
      admin('AdminSetUserMFAPreference', { SMSMfaSettings: { Enabled: true, PreferredMfa: true } }),
      {
        PreferredMfaSetting: 'SMS_MFA',
        UserMFASettingList: ['SMS_MFA'],
        ConfiguredUserAuthFactors: ['PASSWORD', 'SMS_OTP'],
      },
    ],
    [
      'has a passkey that counts among the second factors',
      optional,
      noCodes,
      both(withPasskey, withSms, countsPasskeys),
      { UserMFASettingList: expect.arrayContaining(['SMS_MFA', 'WEB_AUTHN_MFA']) },
    ],
  ])('%s, as GetUserAuthFactors does', async (_name, properties, allowed, situation, expected) => {
    const user = await createPasskeyUser({ pool: pool(properties, allowed) });
    await situation(user);
    const { harness, accessToken: AccessToken } = user;
    const { body } = await harness.call('AdminGetUserAuthFactors', { UserPoolId: harness.poolId, Username: 'ann' });
    expect(body).toMatchObject({ Username: 'ann', ...expected });
    expect((await harness.call('GetUserAuthFactors', { AccessToken })).body).toEqual(body);
  });

  test('refuses an unknown user', async () => {
    const { harness } = await createPasskeyUser();
    const { body } = await harness.call('AdminGetUserAuthFactors', { UserPoolId: harness.poolId, Username: 'nobody' });
    expect(body).toEqual({ __type: 'UserNotFoundException', message: 'User does not exist.' });
  });
});
