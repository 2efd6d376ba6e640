import { describe, expect, it } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';

const good = { userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: 'client' };

const invalid = [
  {
    name: 'userPoolId',
    fix: 'the id of a user pool, such as',
    values: [
      ...['AbCdEf123', undefined, null, 5, {}, '', 'us-east-1', 'us-east-1_', '_AbCdEf123', 'eu_central-1_AbCdEf123'],
      ...['x.evil.example/?_p', 'us-east-1.evil.example_p', 'us-east-1_p/../x', 'us-east-1_a_b', ' us-east-1_a'],
      'us-east-1_a\n',
    ],
  },
  {
    name: 'userPoolClientId',
    fix: 'without a secret',
    values: ['', undefined, null, {}, 'a b', 'client/../x', 'client\n', '"'],
  },
  {
    name: 'region',
    fix: 'the id of a region',
    values: ['mars', 'us-east-1.evil.example', 'us-east-1/', 'US-EAST-1'],
  },
  {
    name: 'endpoint',
    fix: 'an https URL',
    values: [
      ...['not a url', '/cognito', 'localhost:9329', 'javascript:alert(1)', 'data:,x', 'ftp://localhost', 5, {}],
      ...['http://host', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'http://0.0.0.0'],
      ...['https://name:w0rd@cognito.example', 'http://localhost@evil.example', 'http://[::2]', 'blob:https://a/b'],
    ],
  },
  { name: 'authSessionValidity', fix: '3 to 15', values: [1, 16, 3.5, Number.NaN, '5 minutes'] },
].flatMap(({ name, fix, values }) => values.map((value) => ({ name, fix, value })));

describe('createCognitoClient', () => {
  it.each(invalid)('says that $name $value is invalid and how to fix it', ({ name, fix, value }) => {
    const create = () => createCognitoClient({ ...good, [name]: value });
    expect(create).toThrow(`createCognitoClient: ${name} must be `);
    expect(create).toThrow(fix);
    expect(create).not.toThrow('w0rd');
  });

  it.each([
    ...['us-east-1_AbCdEf123', 'us-gov-west-1_A', 'ap-southeast-2_0123', 'eusc-de-east-1_AbC'].map((userPoolId) => ({
      userPoolId,
    })),
    ...[
      'https://proxy.example/cognito',
      'http://localhost:9329',
      'http://127.0.0.1:9329/',
      'http://[::1]:9',
      'http://127.1.2.3',
      '',
    ].map((endpoint) => ({ endpoint })),
    { region: 'us-west-2' },
    { authSessionValidity: 15 },
  ])('accepts %j', (right) => {
    expect(() => createCognitoClient({ ...good, ...right })).not.toThrow();
  });

  it('accepts a pool and an app client, and sends nothing yet', () => {
    expect(Object.keys(createCognitoClient(good)).sort()).toMatchSnapshot();
  });
});
