import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.js';
import { loadTemplate } from './load-template.js';

const template = `
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage: { Type: String, Default: dev }
  Mfa: { Type: String, Default: OPTIONAL }
  Devices: { Type: String, Default: 'yes' }
Conditions:
  TracksDevices: !Equals [!Ref Devices, 'yes']
  IsLive: !Not [!Equals [!Ref Stage, dev]]
  Never: !And [!Condition IsLive, !Condition TracksDevices]
Resources:
  SmsRole:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {} }
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: !Sub '\${AWS::StackName}-\${Stage}'
      MfaConfiguration: !Ref Mfa
      EnabledMfas: [SMS_MFA, SOFTWARE_TOKEN_MFA]
      SmsConfiguration:
        SnsCallerArn: !GetAtt SmsRole.Arn
        ExternalId: !Join ['-', [a, !Ref Stage]]
      AutoVerifiedAttributes: [email]
      Policies:
        PasswordPolicy: { MinimumLength: '12', RequireSymbols: 'false' }
      DeviceConfiguration: !If
        - TracksDevices
        - ChallengeRequiredOnNewDevice: true
          DeviceOnlyRememberedOnUserPrompt: true
        - !Ref AWS::NoValue
      LambdaConfig: {}
      UserPoolTags: { Stage: !Ref Stage }
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ClientName: web
      GenerateSecret: false
      AuthSessionValidity: '5'
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
      PreventUserExistenceErrors: ENABLED
  LiveOnly:
    Type: AWS::Cognito::UserPoolClient
    Condition: Never
    Properties: { UserPoolId: !Ref Pool, Nonsense: true }
`;

test('a template describes the pool and its clients', () => {
  const { userPoolId, userPool, clients } = loadTemplate(template);
  expect(userPoolId).toMatch(/^us-east-1_[A-Za-z0-9]{9}$/);
  expect(userPool).toEqual({
    UserPoolName: 'emulator-dev',
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
    AutoVerifiedAttributes: ['email'],
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false } },
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    SmsConfiguration: { SnsCallerArn: 'SmsRole.Arn', ExternalId: 'a-dev' },
    LambdaConfig: {},
    UserPoolTags: { Stage: 'dev' },
  });
  expect(clients).toEqual([
    {
      userPoolClientId: expect.stringMatching(/^[a-z0-9]{26}$/),
      properties: {
        ClientName: 'web',
        GenerateSecret: false,
        AuthSessionValidity: 5,
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ]);
});

test('parameters change the pool but not its ID', () => {
  const changed = loadTemplate(template, { Mfa: 'ON', Devices: 'no', 'AWS::Region': 'eu-west-1' });
  expect(changed.userPool).toMatchObject({ MfaConfiguration: 'ON' });
  expect(changed.userPool).not.toHaveProperty('DeviceConfiguration');
  expect(changed.userPoolId?.replace('eu-west-1', 'us-east-1')).toBe(loadTemplate(template).userPoolId);
});

test('a template configures an emulator', () => {
  expect(createEmulator({ pool: loadTemplate(template) }).pool.settings).toEqual({
    mfa: 'OPTIONAL',
    devices: 'opt-in',
    passkeys: 'off',
  });
});

test('a template can be JSON', () => {
  const Resources = {
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: { Ref: 'AWS::StackName' } } },
  };
  expect(loadTemplate(JSON.stringify({ Resources })).userPool).toEqual({ UserPoolName: 'emulator' });
});

test.each([
  ['', 'The template is empty.'],
  ['a: [', 'The template cannot be read'],
  ['Resources: {}', 'The template has no AWS::Cognito::UserPool.'],
  [template.replace('UserPoolName:', 'PoolName:'), 'Resources.Pool.Properties.PoolName: there is no such property.'],
  [
    template.replace("MinimumLength: '12'", 'MinimumLength: 3'),
    'Resources.Pool.Properties: 1 validation error detected',
  ],
  [
    template.replace('!Ref Mfa', '!Ref Nothing'),
    'Resources.Pool.Properties.MfaConfiguration: the template does not define "Nothing".',
  ],
  [template.replace('!Ref Mfa', '!ImportValue Mfa'), 'the emulator cannot evaluate Fn::ImportValue'],
  [template.replace(', Default: OPTIONAL', ''), 'the parameter "Mfa" has no default'],
  [
    template.replace('UserPoolId: !Ref Pool\n', 'UserPoolId: us-east-1_elsewhere\n'),
    'Resources.Web.Properties.UserPoolId',
  ],
  [
    template.replace('AWS::IAM::Role', 'AWS::Cognito::UserPool').replace('AssumeRolePolicyDocument: {}', ''),
    'several user pools: SmsRole, Pool',
  ],
])('an error names the unsupported part: %#', (source, message) => {
  expect(() => loadTemplate(source)).toThrow(message);
});
