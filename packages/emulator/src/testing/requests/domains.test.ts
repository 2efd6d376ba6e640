import {
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../template/load-template.js';
import { createHarness } from '../harness.js';

const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/5f3a1c';
const custom = { Domain: 'auth.example.com', CustomDomainConfig: { CertificateArn: certificate } };

test('a pool has one prefix and one custom domain, which are described, updated and deleted', async () => {
  const { sdk, poolId: UserPoolId } = createHarness();
  const prefix = await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'my-shop' }));
  expect(prefix).toMatchObject({ ManagedLoginVersion: 1 });
  expect(prefix.CloudFrontDomain).toBeUndefined();
  const own = await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, ...custom, ManagedLoginVersion: 2 }));
  expect(own).toMatchObject({
    ManagedLoginVersion: 2,
    CloudFrontDomain: expect.stringMatching(/^d\w+\.cloudfront\.net$/),
  });
  const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
  expect(UserPool).toMatchObject({ Domain: 'my-shop', CustomDomain: 'auth.example.com' });

  const Routing = { Failover: { SecondaryRegion: 'eu-west-1', PrimaryRoute53HealthCheckId: 'check' } };
  const updated = await sdk.send(new UpdateUserPoolDomainCommand({ UserPoolId, Domain: custom.Domain, Routing }));
  expect(updated).toMatchObject({ ManagedLoginVersion: 2, CloudFrontDomain: own.CloudFrontDomain, Routing });
  const describe = (Domain: string) => sdk.send(new DescribeUserPoolDomainCommand({ Domain }));
  expect((await describe(custom.Domain)).DomainDescription).toMatchObject({
    ...custom,
    UserPoolId,
    Routing,
    ManagedLoginVersion: 2,
    CloudFrontDistribution: own.CloudFrontDomain,
    Status: 'ACTIVE',
  });
  expect((await describe('my-shop')).DomainDescription).toMatchObject({ UserPoolId, CustomDomainConfig: {} });

  await sdk.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain: 'my-shop' }));
  expect((await describe('my-shop')).DomainDescription).toEqual({});
});

test('a pool with a domain is not deleted', async () => {
  const { call, sdk } = createHarness();
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'shop' }));
  const id = { UserPoolId: UserPool?.Id ?? '' };
  await sdk.send(new CreateUserPoolDomainCommand({ ...id, Domain: 'shop' }));
  const { body } = await call('DeleteUserPool', id);
  expect(body).toEqual({
    __type: 'InvalidParameterException',
    message: 'User pool cannot be deleted. It has a domain configured that should be deleted first.',
  });
  await sdk.send(new DeleteUserPoolDomainCommand({ ...id, Domain: 'shop' }));
  expect((await call('DeleteUserPool', id)).status).toBe(200);
});

const broken = /failed to satisfy constraint/;

test.each<[string, object, string, RegExp]>([
  ['CreateUserPoolDomain', { Domain: 'x'.repeat(64) }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { Domain: 'My-Shop' }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { Domain: '-shop' }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { Domain: 'auth.example.com' }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { Domain: 'a', ManagedLoginVersion: 3 }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { ...custom, Domain: 'auth' }, 'InvalidParameterException', /Custom domain/],
  ['CreateUserPoolDomain', { ...custom, CustomDomainConfig: {} }, 'InvalidParameterException', broken],
  ['CreateUserPoolDomain', { Domain: 'my-aws-shop' }, 'InvalidParameterException', /reserved word: aws$/],
  ['CreateUserPoolDomain', { Domain: 'amazon' }, 'InvalidParameterException', /reserved word: amazon$/],
  ['CreateUserPoolDomain', { Domain: 'cognito-1' }, 'InvalidParameterException', /reserved word: cognito$/],
  ['CreateUserPoolDomain', { Domain: 'taken' }, 'InvalidParameterException', /^Domain already associated/],
  ['CreateUserPoolDomain', { Domain: 'second' }, 'InvalidParameterException', /already has a domain/],
  [
    'CreateUserPoolDomain',
    { Domain: 'x', UserPoolId: 'us-east-1_None' },
    'ResourceNotFoundException',
    /does not exist/,
  ],
  ['UpdateUserPoolDomain', { Domain: 'none' }, 'InvalidParameterException', /^No such domain/],
  ['UpdateUserPoolDomain', { ...custom, Domain: 'taken' }, 'InvalidParameterException', /prefix domain/],
  ['DeleteUserPoolDomain', { Domain: 'none' }, 'InvalidParameterException', /^No such domain/],
  ['DescribeUserPoolDomain', { Domain: '' }, 'InvalidParameterException', broken],
])('%s of %j is refused', async (operation, input, exception, message) => {
  const { call, poolId: UserPoolId } = createHarness();
  await call('CreateUserPoolDomain', { UserPoolId, Domain: 'taken' });
  const { body } = await call(operation, { UserPoolId, ...input });
  expect(body).toEqual({ __type: exception, message: expect.stringMatching(message) });
});

test('a domain belongs to one pool only', async () => {
  const { call, poolId } = createHarness();
  const { body } = await call('CreateUserPool', { PoolName: 'other' });
  await call('CreateUserPoolDomain', { UserPoolId: poolId, Domain: 'shop' });
  const again = await call('CreateUserPoolDomain', { UserPoolId: body.UserPool.Id, Domain: 'shop' });
  expect(again.body.message).toBe('Domain already associated with another user pool.');
});

const template = (Domain: object) =>
  loadTemplate(
    JSON.stringify({
      Resources: {
        Pool: { Type: 'AWS::Cognito::UserPool' },
        Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
        Certificate: { Type: 'AWS::CertificateManager::Certificate' },
        Domain: { Type: 'AWS::Cognito::UserPoolDomain', Properties: { UserPoolId: { Ref: 'Pool' }, ...Domain } },
      },
    }),
  );

test('a template has domains; its certificate becomes an ARN', async () => {
  const pool = template({ Domain: 'auth.example.com', CustomDomainConfig: { CertificateArn: { Ref: 'Certificate' } } });
  const { call } = createHarness({ pool });
  const { body } = await call('DescribeUserPoolDomain', { Domain: 'auth.example.com' });
  expect(body.DomainDescription).toMatchObject({
    CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/Certificate' },
  });
});

test.each([[{ Domain: 'Upper' }], [{ Domain: 'a', Nothing: 1 }], [{}]])('a template with %j is refused', (domain) => {
  expect(() => template(domain)).toThrow(/^Resources\.Domain\.Properties/);
});

test('domains outlive the emulator, and a described one takes their place', async () => {
  let saved = '';
  const save = async (text: string) => {
    saved = text;
  };
  const pool = template({ Domain: 'first' });
  const first = createHarness({ pool, store: { saved: undefined, save } });
  await first.call('CreateUserPoolDomain', { UserPoolId: first.poolId, ...custom });
  const { domains: _without, ...bare } = pool;
  const second = createHarness({ pool: bare, store: { saved, save: async () => {} } });
  const describe = async ({ call, poolId }: typeof first) =>
    (await call('DescribeUserPool', { UserPoolId: poolId })).body.UserPool;
  expect(await describe(second)).toMatchObject({ Domain: 'first', CustomDomain: 'auth.example.com' });
  const third = createHarness({ pool: template({ Domain: 'next' }), store: { saved, save: async () => {} } });
  expect((await describe(third)).Domain).toBe('next');
});
