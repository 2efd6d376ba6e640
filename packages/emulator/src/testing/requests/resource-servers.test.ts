import {
  CreateResourceServerCommand,
  DeleteResourceServerCommand,
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  UpdateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { createHarness } from '../harness.js';

const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Reads orders' }];
const orders = { Identifier: 'https://orders.example.com', Name: 'Orders', Scopes };

test('resource servers are created, described, replaced, listed and deleted', async () => {
  const { sdk, poolId: UserPoolId } = createHarness();
  const id = { UserPoolId, Identifier: orders.Identifier };
  const created = await sdk.send(new CreateResourceServerCommand({ UserPoolId, ...orders }));
  expect(created.ResourceServer).toEqual({ UserPoolId, ...orders });
  expect((await sdk.send(new DescribeResourceServerCommand(id))).ResourceServer).toEqual(created.ResourceServer);
  const updated = await sdk.send(new UpdateResourceServerCommand({ ...id, Name: 'All orders' }));
  expect(updated.ResourceServer).toEqual({ ...id, Name: 'All orders', Scopes: [] });
  await sdk.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'b', Name: 'B' }));
  const first = await sdk.send(new ListResourceServersCommand({ UserPoolId, MaxResults: 1 }));
  expect(first.ResourceServers).toEqual([updated.ResourceServer]);
  const second = await sdk.send(new ListResourceServersCommand({ UserPoolId, NextToken: first.NextToken }));
  expect(second.ResourceServers?.map(({ Identifier }) => Identifier)).toEqual(['b']);
  await sdk.send(new DeleteResourceServerCommand(id));
  await expect(sdk.send(new DescribeResourceServerCommand(id))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Resource server https://orders.example.com does not exist.',
  });
});

test('resource servers outlive the emulator', async () => {
  let saved = '';
  const keep = async (text: string) => {
    saved = text;
  };
  const store = { saved: undefined, save: keep };
  const first = createHarness({ store });
  await first.call('CreateResourceServer', { UserPoolId: first.poolId, ...orders });
  const second = createHarness({ store: { saved, save: async () => {} } });
  const { body } = await second.call('ListResourceServers', { UserPoolId: second.poolId });
  expect(body.ResourceServers).toEqual([{ UserPoolId: second.poolId, ...orders }]);
});

test.each<[string, object, string]>([
  ['CreateResourceServer', orders, 'InvalidParameterException'],
  ['CreateResourceServer', { ...orders, Identifier: 'two words' }, 'InvalidParameterException'],
  ['CreateResourceServer', { Identifier: 'x' }, 'InvalidParameterException'],
  [
    'CreateResourceServer',
    { Identifier: 'x', Name: 'X', Scopes: [{ ScopeName: 'a/b', ScopeDescription: 'x' }] },
    'InvalidParameterException',
  ],
  [
    'CreateResourceServer',
    { Identifier: 'x', Name: 'X', Scopes: Array.from({ length: 101 }, () => Scopes[0]) },
    'InvalidParameterException',
  ],
  ['UpdateResourceServer', { ...orders, Identifier: 'none' }, 'ResourceNotFoundException'],
  ['DeleteResourceServer', { Identifier: 'none' }, 'ResourceNotFoundException'],
  ['ListResourceServers', { MaxResults: 51 }, 'InvalidParameterException'],
  ['ListResourceServers', { UserPoolId: 'us-east-1_None' }, 'ResourceNotFoundException'],
])('%s of %j is refused', async (operation, input, exception) => {
  const { call, poolId: UserPoolId } = createHarness();
  await call('CreateResourceServer', { UserPoolId, ...orders });
  expect((await call(operation, { UserPoolId, ...input })).body.__type).toBe(exception);
});

test('a pool has at most 25 resource servers', async () => {
  const { call, poolId: UserPoolId } = createHarness();
  const create = (Identifier: string) => call('CreateResourceServer', { UserPoolId, Identifier, Name: 'X' });
  for (let index = 0; index < 25; index++) await create(`server-${index}`);
  expect((await create('last')).body.__type).toBe('LimitExceededException');
});
