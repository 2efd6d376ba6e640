import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { createHarness, poolWith } from '../harness.js';
import { everyClientMember, everyMfaMember, everyPoolMember } from './every-member.js';

/** Lists the paths in a schema of the SDK that a value leaves out. */
function missing(schema: unknown, value: unknown, path: string): string[] {
  const resolved: unknown = typeof schema === 'function' ? schema() : schema;
  if (value === undefined) return [path];
  if (!Array.isArray(resolved)) return [];
  const [kind] = resolved;
  if (kind === 3) {
    const [, , , , names, types] = resolved as [number, string, string, number, string[], unknown[]];
    return names.flatMap((name, index) => missing(types[index], Reflect.get(Object(value), name), `${path}.${name}`));
  }
  const [first] = Object.values(Object(value));
  return kind === 1 || kind === 2 ? missing(resolved.at(-1), first, `${path}[]`) : [];
}

describe('the examples have every member of', () => {
  test.each([
    ['CreateUserPool', sdk.CreateUserPoolRequest$, everyPoolMember, []],
    ['CreateUserPoolClient', sdk.CreateUserPoolClientRequest$, { UserPoolId: 'x', ...everyClientMember }, []],
    // Passkeys are tested with the other operations on passkeys.
    ['SetUserPoolMfaConfig', sdk.SetUserPoolMfaConfigRequest$, { UserPoolId: 'x', ...everyMfaMember }, []],
  ])('%s', (_operation, schema, example, elsewhere: string[]) => {
    const left = missing(schema, example, '').filter((path) => !elsewhere.some((name) => path.includes(name)));
    expect(left.filter((path) => !path.endsWith('Constraints'))).toEqual([]);
  });
});

describe('nothing that was set is lost', () => {
  const { PoolName, Schema, ...kept } = everyPoolMember;

  test('by CreateUserPool and DescribeUserPool', async () => {
    const { call } = createHarness();
    const created = await call('CreateUserPool', everyPoolMember);
    expect(created.body.UserPool).toMatchObject({ Name: PoolName, ...kept });
    const [first, second] = Schema;
    expect(created.body.UserPool.SchemaAttributes.slice(20)).toEqual([
      { ...first, Name: 'dev:custom:mydev', Required: false },
      { ...second, Name: 'custom:plan', DeveloperOnlyAttribute: false, Required: false },
    ]);
    const described = await call('DescribeUserPool', { UserPoolId: created.body.UserPool.Id });
    expect(described.body).toEqual(created.body);
  });

  test('by UpdateUserPool', async () => {
    const { call } = createHarness();
    const UserPoolId = (await call('CreateUserPool', { PoolName: 'before' })).body.UserPool.Id;
    const { AliasAttributes: _alias, UsernameConfiguration: _case, UsernameAttributes: _names, ...changeable } = kept;
    expect((await call('UpdateUserPool', { UserPoolId, ...changeable })).body).toEqual({});
    const { body } = await call('DescribeUserPool', { UserPoolId });
    expect(body.UserPool).toMatchObject({ Name: 'before', ...changeable });
  });

  test('by CreateUserPoolClient and UpdateUserPoolClient', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const { GenerateSecret: _without, ...members } = everyClientMember;
    const sso = { ProviderName: 'MySSO', ProviderType: 'OIDC', ProviderDetails: {} };
    await call('CreateIdentityProvider', { UserPoolId, ...sso });
    const created = await call('CreateUserPoolClient', { UserPoolId, ...members });
    expect(created.body.UserPoolClient).toMatchObject(members);
    const { ClientId } = created.body.UserPoolClient;
    const described = await call('DescribeUserPoolClient', { UserPoolId, ClientId });
    expect(described.body).toEqual(created.body);
    const { ClientSecret: _secret, ...changeable } = members;
    const updated = await call('UpdateUserPoolClient', { UserPoolId, ClientId, ...changeable });
    expect(updated.body.UserPoolClient).toMatchObject(members);
  });

  test('by SetUserPoolMfaConfig and GetUserPoolMfaConfig', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const set = await call('SetUserPoolMfaConfig', { UserPoolId, ...everyMfaMember });
    expect(set.body).toMatchObject(everyMfaMember);
    expect((await call('GetUserPoolMfaConfig', { UserPoolId })).body).toEqual(set.body);
  });
});

describe('defaults are filled in', () => {
  test('for a pool', async () => {
    const { body } = await createHarness().call('CreateUserPool', { PoolName: 'p' });
    expect(body.UserPool).toMatchObject({
      Name: 'p',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      DeletionProtection: 'INACTIVE',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      LambdaConfig: {},
      MfaConfiguration: 'OFF',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    });
    const { SchemaAttributes } = body.UserPool;
    expect(SchemaAttributes).toHaveLength(20);
    expect(SchemaAttributes).toContainEqual({
      Name: 'birthdate',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
    });
    expect(SchemaAttributes[0]).toMatchObject({ Name: 'sub', Mutable: false, Required: true });
  });

  test('for a custom attribute', async () => {
    const { body } = await createHarness().call('CreateUserPool', { PoolName: 'p', Schema: [{ Name: 'tier' }] });
    expect(body.UserPool.SchemaAttributes.at(-1)).toEqual({
      Name: 'custom:tier',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      StringAttributeConstraints: {},
    });
  });

  test('for a client', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const { body } = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'c' });
    expect(body.UserPoolClient).toMatchObject({
      AuthSessionValidity: 3,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      RefreshTokenValidity: 30,
    });
  });
});

describe('UpdateUserPool', () => {
  async function bare() {
    const harness = createHarness();
    const UserPoolId = (await harness.call('CreateUserPool', { PoolName: 'p' })).body.UserPool.Id;
    return { ...harness, UserPoolId };
  }
  const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' };

  test('turns text messages on as CreateUserPool does', async () => {
    const { call, UserPoolId } = await bare();
    await call('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OPTIONAL', SmsConfiguration });
    const { body } = await call('GetUserPoolMfaConfig', { UserPoolId });
    expect(body).toMatchObject({ MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: { SmsConfiguration } });
  });

  test('keeps tags, and those it is given', async () => {
    const { call, UserPoolId } = await bare();
    const tags = async () => (await call('DescribeUserPool', { UserPoolId })).body.UserPool.UserPoolTags;
    await call('UpdateUserPool', { UserPoolId, UserPoolTags: { team: 'a' } });
    expect(await tags()).toEqual({ team: 'a' });
    await call('UpdateUserPool', { UserPoolId });
    expect(await tags()).toEqual({ team: 'a' });
  });

  test('keeps the factors and their texts while MFA is on, and turns them off with it', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    await call('SetUserPoolMfaConfig', { UserPoolId, ...everyMfaMember });
    await call('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OPTIONAL' });
    const config = async () => (await call('GetUserPoolMfaConfig', { UserPoolId })).body;
    expect(await config()).toMatchObject({ ...everyMfaMember, MfaConfiguration: 'OPTIONAL' });
    await call('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OFF' });
    const { WebAuthnConfiguration } = everyMfaMember;
    const SoftwareTokenMfaConfiguration = { Enabled: false };
    const off = { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration, WebAuthnConfiguration };
    expect(await config()).toEqual(off);
  });
});

describe('a pool is refused', () => {
  const off = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
  const recovery = (way: string, factor: string) =>
    `Invalid account recovery setting parameter. Account Recovery Setting cannot use ${way} as a recovery mechanism when ${factor} MFA is configured.`;
  const byEmail = { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] };

  test.each([
    ['with required custom attributes', { Schema: [{ Name: 'tier', AttributeDataType: 'String', Required: true }] }],
    ['with a type that does not exist', { Schema: [{ Name: 'tier', AttributeDataType: 'Text' }] }],
    ['with a name of 21 characters', { Schema: [{ Name: 't'.repeat(21), AttributeDataType: 'String' }] }],
    ['with another type for a standard attribute', { Schema: [{ Name: 'email', AttributeDataType: 'Number' }] }],
    [
      'with lengths that contradict each other',
      { Schema: [{ Name: 'tier', StringAttributeConstraints: { MinLength: '5', MaxLength: '1' } }] },
    ],
  ])('by CreateUserPool %s', async (_case, members) => {
    const { status, body } = await createHarness().call('CreateUserPool', { PoolName: 'p', ...members });
    expect(status).toBe(400);
    expect(body.__type).toBe('InvalidParameterException');
  });

  test('as a description with MFA off and a factor', () => {
    const pool = { clients: [], userPool: { MfaConfiguration: 'OFF', EnabledMfas: ['SMS_MFA'] } } as const;
    expect(() => createHarness({ pool })).toThrow(off);
  });

  test('by SetUserPoolMfaConfig with MFA off and a factor', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const SoftwareTokenMfaConfiguration = { Enabled: true };
    const answer = await call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'OFF',
      SoftwareTokenMfaConfiguration,
    });
    expect(answer.body.message).toBe(off);
  });

  test.each([
    ['EMAIL_OTP', 'verified_email', 'Email'],
    ['SMS_MFA', 'verified_phone_number', 'SMS'],
  ] as const)('when %s is a factor and its channel the only way to reset a password', async (factor, Name, words) => {
    const userPool = {
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA', factor],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name, Priority: 1 }] },
    } as const;
    expect(() => createHarness({ pool: poolWith(userPool) })).toThrow(recovery(Name, words));
    const { call } = createHarness();
    const { AccountRecoverySetting } = userPool;
    const UserPoolId = (await call('CreateUserPool', { PoolName: 'p', AccountRecoverySetting })).body.UserPool.Id;
    const set = await call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      ...(factor === 'EMAIL_OTP' ? { EmailMfaConfiguration: {} } : { SmsMfaConfiguration: {} }),
    });
    expect(set.body.message).toBe(recovery(Name, words));
  });

  test('by UpdateUserPool too', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const update = { UserPoolId, MfaConfiguration: 'OPTIONAL', AccountRecoverySetting: byEmail };
    expect((await call('UpdateUserPool', update)).body.message).toBe(recovery('verified_email', 'Email'));
  });
});

describe('a client is refused', () => {
  test.each([
    ['access tokens for 60 hours', { AccessTokenValidity: 60 }],
    ['access tokens for 4 minutes', { AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } }],
    ['ID tokens for 2 days', { IdTokenValidity: 2, TokenValidityUnits: { IdToken: 'days' } }],
    ['refresh tokens for 59 minutes', { RefreshTokenValidity: 59, TokenValidityUnits: { RefreshToken: 'minutes' } }],
    ['refresh tokens for 3651 days', { RefreshTokenValidity: 3651 }],
  ])('%s', async (_case, members) => {
    const { call, poolId: UserPoolId, clientId: ClientId } = createHarness();
    const message = 'Invalid range for token validity.';
    const created = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'c', ...members });
    expect(created.body).toEqual({ __type: 'InvalidParameterException', message });
    const updated = await call('UpdateUserPoolClient', { UserPoolId, ClientId, ...members });
    expect(updated.body).toEqual({ __type: 'InvalidParameterException', message });
    expect(() => createHarness({ pool: poolWith({}, members as object) })).toThrow(message);
  });

  test('old and new names of flows side by side', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const ExplicitAuthFlows = ['ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH'];
    const { status } = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'c', ExplicitAuthFlows });
    expect(status).toBe(400);
  });
});
