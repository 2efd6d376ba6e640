import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { writePools } from '../data/saved-pools.js';
import { createPool } from '../pool/create-pool.js';
import { loadTemplate } from '../template/load-template.js';
import { createHarness, type Harness, poolWith } from '../testing/harness.js';
import { joinGroup } from './group-store.js';

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

/** Signs in and reads the claims of both tokens. */
async function claimsOf({ start }: Harness, username: string) {
  const { AccessToken, IdToken } = (await start(username)).body.AuthenticationResult;
  return { access: decodeJwt(AccessToken), id: decodeJwt(IdToken) };
}

describe('the operations', () => {
  const taken = { __type: 'GroupExistsException', message: 'A group with the name already exists.' };
  const noGroup = { __type: 'ResourceNotFoundException', message: 'Group not found.' };
  const noUser = { __type: 'UserNotFoundException', message: 'User does not exist.' };
  const noPool = { __type: 'ResourceNotFoundException', message: 'User pool us-east-1_None does not exist.' };
  const invalid = expect.objectContaining({ __type: 'InvalidParameterException' });
  const anyGroup = expect.objectContaining({ GroupName: 'admins' });

  test.each<[string, object, unknown]>([
    ['CreateGroup', { GroupName: 'new' }, { Group: expect.objectContaining({ GroupName: 'new' }) }],
    ['CreateGroup', { GroupName: 'Admins' }, { Group: expect.objectContaining({ GroupName: 'Admins' }) }],
    ['CreateGroup', { GroupName: 'admins' }, taken],
    ['CreateGroup', { GroupName: 'two words' }, invalid],
    ['CreateGroup', { GroupName: 'x'.repeat(129) }, invalid],
    ['CreateGroup', { GroupName: 'new', Precedence: -1 }, invalid],
    ['CreateGroup', { GroupName: 'new', Precedence: 2 ** 31 }, invalid],
    ['CreateGroup', { GroupName: 'new', RoleArn: 'no role arn, but long enough' }, invalid],
    ['CreateGroup', { GroupName: 'new', UserPoolId: 'us-east-1_None' }, noPool],
    ['GetGroup', { GroupName: 'admins' }, { Group: anyGroup }],
    ['GetGroup', { GroupName: 'none' }, noGroup],
    ['UpdateGroup', { GroupName: 'none' }, noGroup],
    ['DeleteGroup', { GroupName: 'admins' }, {}],
    ['DeleteGroup', { GroupName: 'none' }, noGroup],
    ['ListGroups', {}, { Groups: [anyGroup, expect.objectContaining({ GroupName: 'users' })] }],
    ['ListGroups', { Limit: 61 }, invalid],
    ['ListGroups', { NextToken: 'made-up' }, invalid],
    ['ListUsersInGroup', { GroupName: 'admins' }, { Users: [expect.objectContaining({ Username: 'ann' })] }],
    ['ListUsersInGroup', { GroupName: 'users' }, { Users: [] }],
    ['ListUsersInGroup', { GroupName: 'none' }, noGroup],
    ['AdminAddUserToGroup', { GroupName: 'admins', Username: 'ann' }, {}],
    ['AdminAddUserToGroup', { GroupName: 'none', Username: 'ann' }, noGroup],
    ['AdminAddUserToGroup', { GroupName: 'admins', Username: 'nobody' }, noUser],
    ['AdminRemoveUserFromGroup', { GroupName: 'users', Username: 'ann' }, {}],
    ['AdminRemoveUserFromGroup', { GroupName: 'none', Username: 'ann' }, noGroup],
    ['AdminListGroupsForUser', { Username: 'ann' }, { Groups: [anyGroup] }],
    ['AdminListGroupsForUser', { Username: 'nobody' }, noUser],
  ])('%s of %j', async (operation, input, answer) => {
    const { addUser, call, emulator } = createHarness({ seed: { groups: [{ name: 'users' }, { name: 'admins' }] } });
    await addUser('ann', { groups: ['admins'] });
    const { body } = await call(operation, { UserPoolId: emulator.pool.userPoolId, ...input });
    expect(body).toEqual(answer);
  });

  test('describe a group by what is set, and change only what is given', async () => {
    const { call, emulator, poolId: UserPoolId } = createHarness();
    const now = emulator.clock.now() / 1000;
    const id = { UserPoolId, GroupName: 'admins' };
    expect((await call('CreateGroup', id)).body.Group).toEqual({ ...id, CreationDate: now, LastModifiedDate: now });
    emulator.clock.advance(5);
    await call('UpdateGroup', { ...id, Precedence: 0, RoleArn: role('admin') });
    const { body } = await call('UpdateGroup', { ...id, Description: 'who may do all' });
    const changed = { Description: 'who may do all', Precedence: 0, RoleArn: role('admin') };
    expect(body.Group).toEqual({ ...id, ...changed, CreationDate: now, LastModifiedDate: now + 5 });
  });

  test('list in pages', async () => {
    const { call, poolId: UserPoolId } = createHarness({ seed: { groups: [{ name: 'b' }, { name: 'a' }] } });
    const first = await call('ListGroups', { UserPoolId, Limit: 1 });
    const second = await call('ListGroups', { UserPoolId, Limit: 1, NextToken: first.body.NextToken });
    expect([first, second].flatMap(({ body }) => body.Groups[0].GroupName)).toEqual(['a', 'b']);
    expect(second.body.NextToken).toBeUndefined();
  });

  test('a deleted group or user leaves no membership behind', async () => {
    const { addUser, call, poolId: UserPoolId } = createHarness();
    await addUser('ann', { groups: ['admins'] });
    await call('DeleteGroup', { UserPoolId, GroupName: 'admins' });
    await call('CreateGroup', { UserPoolId, GroupName: 'admins' });
    expect((await call('AdminListGroupsForUser', { UserPoolId, Username: 'ann' })).body.Groups).toEqual([]);
    await call('AdminAddUserToGroup', { UserPoolId, Username: 'ann', GroupName: 'admins' });
    await call('AdminDeleteUser', { UserPoolId, Username: 'ann' });
    await addUser('ann');
    expect((await call('ListUsersInGroup', { UserPoolId, GroupName: 'admins' })).body.Users).toEqual([]);
  });

  test('a user has at most 100 groups', async () => {
    const { addUser, call, poolId: UserPoolId } = createHarness();
    await addUser('ann', { groups: Array.from({ length: 100 }, (_, index) => `group-${index}`) });
    await call('CreateGroup', { UserPoolId, GroupName: 'last' });
    const input = { UserPoolId, Username: 'ann', GroupName: 'last' };
    expect((await call('AdminAddUserToGroup', input)).body.__type).toBe('LimitExceededException');
  });
});

describe('the tokens', () => {
  test.each<[string, (readonly [name: string, precedence?: number, role?: string])[], object]>([
    ['no group', [], {}],
    ['a group', [['a']], { 'cognito:groups': ['a'] }],
    [
      'precedences, the best first and those without one last',
      [['b'], ['a'], ['z', 0, role('z')], ['y', 7, role('y')]],
      {
        'cognito:groups': ['z', 'y', 'a', 'b'],
        'cognito:roles': [role('z'), role('y')],
        'cognito:preferred_role': role('z'),
      },
    ],
    [
      'two roles at the best precedence',
      [
        ['a', 1, role('a')],
        ['b', 1, role('b')],
      ],
      { 'cognito:groups': ['a', 'b'], 'cognito:roles': [role('a'), role('b')] },
    ],
    [
      'one role twice',
      [
        ['a', 1, role('a')],
        ['b', 1, role('a')],
      ],
      { 'cognito:groups': ['a', 'b'], 'cognito:roles': [role('a')], 'cognito:preferred_role': role('a') },
    ],
    [
      'a better group without a role',
      [
        ['a', 0],
        ['b', 1, role('b')],
      ],
      { 'cognito:groups': ['a', 'b'], 'cognito:roles': [role('b')], 'cognito:preferred_role': role('b') },
    ],
  ])('show %s', async (_case, groups, expected) => {
    const seeds = groups.map(([name, precedence, roleArn]) => ({
      name,
      ...(precedence !== undefined && { precedence }),
      ...(roleArn !== undefined && { roleArn }),
    }));
    const harness = createHarness({ seed: { groups: seeds } });
    await harness.addUser('ann', { groups: groups.map(([name]) => name) });
    const { access, id } = await claimsOf(harness, 'ann');
    const ofGroups = (claims: object) =>
      Object.fromEntries(Object.entries(claims).filter(([name]) => /groups|role/.test(name)));
    expect(ofGroups(id)).toEqual(expected);
    expect(ofGroups(access)).toEqual(
      'cognito:groups' in expected ? { 'cognito:groups': expected['cognito:groups'] } : {},
    );
  });

  test('change with the groups at the next refresh', async () => {
    const {
      addUser,
      call,
      clientId: ClientId,
      poolId: UserPoolId,
      start,
    } = createHarness({
      pool: poolWith({}, { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
      seed: { groups: [{ name: 'admins' }] },
    });
    await addUser('ann');
    await call('UpdateUserPool', { UserPoolId });
    const { RefreshToken } = (await start('ann')).body.AuthenticationResult;
    await call('AdminAddUserToGroup', { UserPoolId, Username: 'ann', GroupName: 'admins' });
    const AuthParameters = { REFRESH_TOKEN: RefreshToken };
    const { body } = await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
    expect(decodeJwt(body.AuthenticationResult.IdToken)['cognito:groups']).toEqual(['admins']);
  });
});

test('groups and members outlive the emulator', async () => {
  let saved = '';
  const keep = async (text: string) => {
    saved = text;
  };
  const first = createHarness({ store: { saved: undefined, save: keep } });
  await first.addUser('ann', { groups: ['admins'] });
  await first.call('UpdateGroup', { UserPoolId: first.poolId, GroupName: 'admins', Precedence: 3 });
  const second = createHarness({ store: { saved, save: async () => {} } });
  const { body } = await second.call('AdminListGroupsForUser', { UserPoolId: second.poolId, Username: 'ann' });
  expect(body.Groups).toEqual([expect.objectContaining({ GroupName: 'admins', Precedence: 3 })]);
});

test('a file from before groups can be read', async () => {
  const harness = createHarness();
  const pool = createPool({ ...poolWith({}), userPoolId: harness.poolId }, (length) => new Uint8Array(length), 0);
  const old = writePools([pool]).replace('"groups":{"$map":[]},', '');
  expect(old).not.toContain('groups');
  const { addUser, call, poolId: UserPoolId } = createHarness({ store: { saved: old, save: async () => {} } });
  await addUser('ann', { groups: ['admins'] });
  expect((await call('ListGroups', { UserPoolId })).body.Groups).toHaveLength(1);
});

describe('a template', () => {
  const template = (resources: object) =>
    JSON.stringify({
      Resources: {
        Pool: { Type: 'AWS::Cognito::UserPool' },
        Client: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: { Ref: 'Pool' }, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
        },
        ...resources,
      },
    });
  const group = (properties: object) => ({
    Type: 'AWS::Cognito::UserPoolGroup',
    Properties: { UserPoolId: { Ref: 'Pool' }, ...properties },
  });
  const attachment = (GroupName: unknown) => ({
    Type: 'AWS::Cognito::UserPoolUserToGroupAttachment',
    Properties: { UserPoolId: { Ref: 'Pool' }, GroupName, Username: 'ann' },
  });

  test('describes groups, and attaches users who are created later', async () => {
    const source = template({
      Admins: group({ GroupName: 'admins', Precedence: 1, RoleArn: { 'Fn::GetAtt': ['AdminRole', 'Arn'] } }),
      Readers: group({ RoleArn: role('reader') }),
      AnnIsAdmin: attachment({ Ref: 'Admins' }),
      AnnReads: attachment('Readers'),
    });
    const harness = createHarness({
      pool: loadTemplate(source),
      seed: { groups: [{ name: 'admins', precedence: 2 }] },
    });
    await harness.addUser('ann');
    await harness.addUser('bob');
    expect((await claimsOf(harness, 'ann')).id['cognito:groups']).toEqual(['admins', 'Readers']);
    expect((await claimsOf(harness, 'bob')).id['cognito:groups']).toBeUndefined();
    await harness.emulator.reset();
    await harness.addUser('ann');
    expect((await claimsOf(harness, 'ann')).id['cognito:groups']).toEqual(['admins', 'Readers']);
  });

  test('gives a role of its own a made-up ARN', () => {
    const source = template({ Admins: group({ RoleArn: { 'Fn::GetAtt': 'AdminRole.Arn' } }) });
    const [admins] = loadTemplate(source).groups ?? [];
    expect(admins?.RoleArn).toBe('arn:aws:iam::000000000000:role/AdminRole');
  });

  test.each([
    [{ A: group({ GroupName: 'a' }), B: group({ GroupName: 'a' }) }, /^Resources.B.Properties.GroupName: two groups/],
    [{ A: group({ Precedence: 'first' }) }, /^Resources.A.Properties: .*precedence/],
    [{ A: group({ Roles: [] }) }, /^Resources.A.Properties.Roles: there is no such property/],
    [{ X: attachment('none') }, /^Resources.X.Properties.GroupName: the template has no group none/],
  ])('is refused for %j', (resources, message) => {
    expect(() => loadTemplate(template(resources))).toThrow(message);
  });
});

test('a member joins once', () => {
  const group = { name: 'a', description: undefined, roleArn: undefined, precedence: undefined, attached: [] };
  const user = { groups: new Set(['a']) } as unknown as Parameters<typeof joinGroup>[0];
  joinGroup(user, { ...group, createdAt: 0, modifiedAt: 0 });
  expect([...user.groups]).toEqual(['a']);
});
