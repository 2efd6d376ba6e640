import {
  AddCustomAttributesCommand,
  DescribeUserPoolCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { createHarness } from '../harness.js';

const arnOf = (id: string) => `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${id}`;

describe('tags', () => {
  test('are merged, removed and described as those of the pool', async () => {
    const { sdk, poolId: UserPoolId } = createHarness();
    const ResourceArn = arnOf(UserPoolId);
    const described = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(described.UserPool?.Arn).toBe(ResourceArn);
    expect((await sdk.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({});
    await sdk.send(new TagResourceCommand({ ResourceArn, Tags: { team: 'red', stage: 'test' } }));
    await sdk.send(new TagResourceCommand({ ResourceArn, Tags: { team: 'blue' } }));
    await sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage', 'none'] }));
    expect((await sdk.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({ team: 'blue' });
    const after = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(after.UserPool?.UserPoolTags).toEqual({ team: 'blue' });
  });

  test.each<[string, object, string]>([
    ['TagResource', { ResourceArn: arnOf('us-east-1_None'), Tags: { a: 'b' } }, 'ResourceNotFoundException'],
    ['UntagResource', { ResourceArn: arnOf('us-east-1_None'), TagKeys: ['a'] }, 'ResourceNotFoundException'],
    ['ListTagsForResource', { ResourceArn: arnOf('us-east-1_None') }, 'ResourceNotFoundException'],
    ['ListTagsForResource', { ResourceArn: 'no arn, but long enough' }, 'InvalidParameterException'],
    ['TagResource', { Tags: { 'aws:mine': 'b' } }, 'InvalidParameterException'],
    ['TagResource', { Tags: { ['k'.repeat(129)]: 'b' } }, 'InvalidParameterException'],
    ['TagResource', { Tags: { a: 'v'.repeat(257) } }, 'InvalidParameterException'],
    ['TagResource', {}, 'InvalidParameterException'],
    [
      'TagResource',
      { Tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, ''])) },
      'InvalidParameterException',
    ],
  ])('%s of %j is refused', async (operation, input, exception) => {
    const { call, poolId } = createHarness();
    const { body } = await call(operation, { ResourceArn: arnOf(poolId), ...input });
    expect(body.__type).toBe(exception);
  });
});

describe('custom attributes', () => {
  const banana = { Name: 'banana', AttributeDataType: 'String' } as const;

  test('are described, and users can have them', async () => {
    const { addUser, call, sdk, poolId: UserPoolId } = createHarness();
    const CustomAttributes = [banana, { ...banana, Name: 'kiwi', DeveloperOnlyAttribute: true }];
    await sdk.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes }));
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool?.SchemaAttributes?.slice(-2)).toEqual([
      expect.objectContaining({ Name: 'custom:banana', Mutable: true, Required: false }),
      expect.objectContaining({ Name: 'dev:custom:kiwi', DeveloperOnlyAttribute: true }),
    ]);
    await addUser('ann');
    const UserAttributes = [{ Name: 'custom:banana', Value: 'yellow' }];
    await call('AdminUpdateUserAttributes', { UserPoolId, Username: 'ann', UserAttributes });
    const { body } = await call('AdminGetUser', { UserPoolId, Username: 'ann' });
    expect(body.UserAttributes).toContainEqual(UserAttributes[0]);
  });

  test.each<[string, object[], string]>([
    ['a taken name', [banana], 'custom:banana: Existing attribute already has name custom:banana.'],
    [
      'a name that only developers write',
      [{ ...banana, Name: 'kiwi' }],
      'custom:kiwi: Existing attribute already has name dev:custom:kiwi.',
    ],
    [
      'a required one',
      [{ ...banana, Name: 'x', Required: true }],
      'Required custom attributes are not supported currently.',
    ],
    [
      'no type',
      [{ Name: 'x' }],
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    ],
  ])('with %s are refused', async (_case, CustomAttributes, message) => {
    const { call, poolId: UserPoolId } = createHarness();
    const kiwi = { ...banana, Name: 'kiwi', DeveloperOnlyAttribute: true };
    await call('AddCustomAttributes', { UserPoolId, CustomAttributes: [banana, kiwi] });
    const { body } = await call('AddCustomAttributes', { UserPoolId, CustomAttributes });
    expect(body).toEqual({ __type: 'InvalidParameterException', message });
  });

  test('are at most 25 at once and 50 in a pool', async () => {
    const { call, poolId: UserPoolId } = createHarness();
    const attributes = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...banana, Name: `a${from + index}` }));
    const add = async (CustomAttributes: object[]) =>
      (await call('AddCustomAttributes', { UserPoolId, CustomAttributes })).status;
    expect([await add([]), await add(attributes(0, 26))]).toEqual([400, 400]);
    expect([await add(attributes(0, 25)), await add(attributes(25, 25)), await add(attributes(50, 1))]).toEqual([
      ...[200, 200, 400],
    ]);
  });
});
