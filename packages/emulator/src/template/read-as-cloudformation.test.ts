import { describe, expect, test } from 'vitest';
import { loadTemplate } from './load-template.js';

/** Loads a template with a pool of these properties. */
const load = (properties: string, { sections = '', parameters = {} } = {}) =>
  loadTemplate(
    `${sections}
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties: ${properties}
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool, CallbackURLs: !Ref Urls }
`.replace(', CallbackURLs: !Ref Urls', sections.includes('Urls:') ? ', CallbackURLs: !Ref Urls' : ''),
    parameters,
  );

describe('YAML 1.1', () => {
  test.each([
    ['yes', true],
    ['No', false],
    ['on', true],
    ['Off', false],
    ["'true'", true],
    ["'False'", false],
  ])('reads %s as a boolean', (text, value) => {
    const { userPool } = load(`{ Policies: { PasswordPolicy: { RequireSymbols: ${text} } } }`);
    expect(userPool.Policies?.PasswordPolicy?.RequireSymbols).toBe(value);
  });

  test.each([
    ['OFF', 'false'],
    ['ON', 'true'],
  ])('makes MfaConfiguration: %s without quotes the mistake that it is at AWS', (text, value) => {
    expect(() => load(`{ MfaConfiguration: ${text} }`)).toThrow(
      `Value '${value}' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, OPTIONAL, ON]`,
    );
    const quoted = load(`{ MfaConfiguration: '${text}', SmsConfiguration: { SnsCallerArn: x } }`);
    expect(quoted.userPool.MfaConfiguration).toBe(text);
  });

  test('reads dates and merge keys as text', () => {
    const { userPool } = load('{ UserPoolTags: { since: 2026-01-01 } }', {
      sections: 'AWSTemplateFormatVersion: 2010-09-09',
    });
    expect(userPool.UserPoolTags).toEqual({ since: '2026-01-01' });
    expect(() => load('{ <<: { UserPoolName: x } }')).toThrow('Properties.<<: there is no such property.');
  });
});

test('numbers and booleans become text where a property is text', () => {
  const { userPool } = load(
    '{ UserPoolName: 42, UserPoolTags: { live: true }, Schema: [{ Name: age, AttributeDataType: Number, NumberAttributeConstraints: { MinValue: 18 } }] }',
  );
  expect(userPool).toMatchObject({
    UserPoolName: '42',
    UserPoolTags: { live: 'true' },
    Schema: [{ NumberAttributeConstraints: { MinValue: '18' } }],
  });
});

describe('a parameter', () => {
  const list = (type: string) => `Parameters: { Urls: { Type: ${type}, Default: 'https://a.test, https://b.test' } }`;

  test.each(['CommaDelimitedList', 'List<String>', 'AWS::SSM::Parameter::Value<CommaDelimitedList>'])(
    'of the type %s is a list',
    (type) => {
      const read = (parameters = {}) =>
        load('{}', { sections: list(type), parameters }).clients[0]?.properties.CallbackURLs;
      expect(read()).toEqual(['https://a.test', 'https://b.test']);
      expect(read({ Urls: 'https://c.test' })).toEqual(['https://c.test']);
    },
  );

  test('has only allowed values', () => {
    const sections = 'Parameters: { Name: { Type: String, Default: a, AllowedValues: [a, b] } }';
    const read = (parameters = {}) =>
      load('{ UserPoolName: !Ref Name }', { sections, parameters }).userPool.UserPoolName;
    expect(read({ Name: 'b' })).toBe('b');
    expect(() => read({ Name: 'c' })).toThrow('"c" is no value of the parameter "Name". Pass one of a, b.');
  });

  test.each([
    ['AWS::StackId', {}, /^arn:aws:cloudformation:us-east-1:000000000000:stack\/emulator\/[0-9a-f-]{36}$/],
    ['AWS::Partition', { 'AWS::Region': 'us-gov-west-1' }, /^aws-us-gov$/],
    ['AWS::URLSuffix', { 'AWS::Region': 'cn-north-1' }, /^amazonaws\.com\.cn$/],
  ])('%s is there without a declaration', (name, parameters, value) => {
    expect(load(`{ UserPoolName: !Ref ${name} }`, { parameters }).userPool.UserPoolName).toMatch(value);
  });
});

test('old names of flows are read', () => {
  const { clients } = loadTemplate(`
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool, ExplicitAuthFlows: [USER_PASSWORD_AUTH] }
`);
  expect(clients[0]?.properties.ExplicitAuthFlows).toEqual(['USER_PASSWORD_AUTH']);
});

describe('what AWS refuses is refused, with its place', () => {
  test.each([
    [
      "{ MfaConfiguration: 'OFF', EnabledMfas: [SOFTWARE_TOKEN_MFA] }",
      "Resources.Pool.Properties: Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    ],
    [
      "{ MfaConfiguration: 'ON', EnabledMfas: [EMAIL_OTP, SOFTWARE_TOKEN_MFA], AccountRecoverySetting: { RecoveryMechanisms: [{ Name: verified_email, Priority: 1 }] } }",
      'Account Recovery Setting cannot use verified_email as a recovery mechanism',
    ],
    [
      '{ Schema: [{ Name: tier, AttributeDataType: String, Required: true }] }',
      'Required custom attributes are not supported currently.',
    ],
  ])('%s', (properties, message) => {
    expect(() => load(properties)).toThrow(message);
  });

  test('token lifetimes', () => {
    const template = `
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool, AccessTokenValidity: 60 }
`;
    expect(() => loadTemplate(template)).toThrow('Resources.Web.Properties: Invalid range for token validity.');
  });
});

describe('only own properties are found', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s', (name) => {
    const sections = 'Mappings: { Map: { first: { second: found } } }\nParameters: { P: { Type: String, Default: x } }';
    expect(() => load(`{ UserPoolName: !Ref ${name} }`, { sections })).toThrow(`does not define "${name}"`);
    expect(() => load(`{ UserPoolName: !Sub '\${${name}}' }`, { sections })).toThrow(`does not define "${name}"`);
    for (const path of [`${name}, a, b`, `Map, ${name}, name`, `Map, first, ${name}`]) {
      expect(() => load(`{ UserPoolName: !FindInMap [${path}] }`, { sections })).toThrow('the template has no mapping');
    }
    expect(() => load(`{ UserPoolName: !Select [${name}, [a]] }`)).toThrow('finds nothing');
    expect(() => load(`{ ${name}: x }`)).toThrow('there is no such property');
  });
});

describe('a template without an end is refused', () => {
  test('a condition of itself', () => {
    const sections = 'Conditions: { A: !Not [!Condition B], B: !And [!Condition A, !Condition A] }';
    expect(() => load('{ UserPoolName: !If [A, x, y] }', { sections })).toThrow('refers to itself');
  });

  test.each([1000, 100_000])('lists %i deep', (depth) => {
    expect(() => load(`{ UserPoolName: ${'['.repeat(depth)}${']'.repeat(depth)} }`)).toThrow(/nested too deeply/);
  });
});
