import { describe, expect, test } from 'vitest';
import { type Answer, createHarness, type Harness, password, poolWith } from '../harness.js';

const email = (Value: string) => ({ Name: 'email', Value });
const verified = (Value = 'true') => ({ Name: 'email_verified', Value });

/** Creates a user as an administrator, with a permanent password. */
async function adminCreate({ call, poolId: UserPoolId }: Harness, Username: string, UserAttributes: object[]) {
  const created = await call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
  if (created.status === 200) {
    await call('AdminSetUserPassword', { UserPoolId, Username, Password: password, Permanent: true });
  }
  return created;
}

const adminUpdate = ({ call, poolId: UserPoolId }: Harness, Username: string, UserAttributes: object[]) =>
  call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes });

async function attributesOf({ call, poolId: UserPoolId }: Harness, Username: string): Promise<[string, string][]> {
  const { body } = await call('AdminGetUser', { UserPoolId, Username });
  return body.UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]);
}

describe('a verified flag', () => {
  test.each(['True', 'TRUE', 'true'])('counts as true when it is written as %s', async (flag) => {
    const harness = createHarness({ pool: poolWith({}, { PreventUserExistenceErrors: 'LEGACY' }) });
    await adminCreate(harness, 'ann', [email('t@t.com'), verified(flag)]);
    const { status, body } = await harness.call('ForgotPassword', { ClientId: harness.clientId, Username: 'ann' });
    expect(status).toBe(200);
    expect(body.CodeDeliveryDetails.Destination).toBe('t***@t***');
  });

  test('is refused when it is no boolean', async () => {
    const answer = await adminCreate(createHarness(), 'ann', [email('t@t.com'), verified('maybe')]);
    expect(answer.body.__type).toBe('InvalidParameterException');
  });
});

describe('a name that another user signs in with is refused', () => {
  const taken = { __type: 'AliasExistsException', message: 'An account with the given email already exists.' };

  async function twoUsers() {
    const harness = createHarness({ pool: poolWith({ UsernameAttributes: ['email'] }) });
    for (const name of ['ann', 'bob']) await adminCreate(harness, `${name}@example.com`, [verified()]);
    return harness;
  }

  const signsIn = async (harness: Harness) =>
    Promise.all(['ann@example.com', 'bob@example.com'].map(async (name) => (await harness.start(name)).status));

  test('to AdminUpdateUserAttributes in a pool that signs in with email', async () => {
    const harness = await twoUsers();
    expect((await adminUpdate(harness, 'ann@example.com', [email('bob@example.com')])).body).toEqual(taken);
    expect((await adminUpdate(harness, 'ann@example.com', [email('BOB@example.com'), verified()])).body).toEqual(taken);
    expect(await signsIn(harness)).toEqual([200, 200]);
  });

  test('to UpdateUserAttributes', async () => {
    const harness = await twoUsers();
    const AccessToken = await harness.accessToken('ann@example.com');
    const answer = await harness.call('UpdateUserAttributes', {
      AccessToken,
      UserAttributes: [email('bob@example.com')],
    });
    expect(answer.body).toEqual(taken);
    expect(await signsIn(harness)).toEqual([200, 200]);
  });

  test('to SignUp and AdminCreateUser as a second attribute', async () => {
    const harness = createHarness({ pool: poolWith({ UsernameAttributes: ['email', 'phone_number'] }) });
    await adminCreate(harness, 'ann@example.com', [{ Name: 'phone_number', Value: '+15555550100' }]);
    const UserAttributes = [{ Name: 'phone_number', Value: '+15555550100' }];
    const input = { ClientId: harness.clientId, Username: 'bob@example.com', Password: password, UserAttributes };
    const message = 'An account with the given phone_number already exists.';
    expect((await harness.call('SignUp', input)).body).toEqual({ __type: 'UsernameExistsException', message });
    const created = await adminCreate(harness, 'bob@example.com', UserAttributes);
    expect(created.body).toEqual({ __type: 'AliasExistsException', message });
    expect(harness.emulator.users.list()).toHaveLength(1);
  });

  test('to each operation that would make it an alias', async () => {
    const harness = createHarness({ pool: poolWith({ AliasAttributes: ['email', 'preferred_username'] }) });
    const { call, code, clientId: ClientId } = harness;
    await adminCreate(harness, 'ann', [email('ann@example.com'), verified()]);
    const others = [email('ann@example.com'), verified()];
    expect((await adminCreate(harness, 'bob', others)).body).toEqual(taken);
    await adminCreate(harness, 'bob', []);
    expect((await adminUpdate(harness, 'bob', others)).body).toEqual(taken);
    // An address that isn't verified is no alias yet.
    expect((await adminUpdate(harness, 'bob', [email('ann@example.com')])).body).toEqual({});
    expect((await adminUpdate(harness, 'bob', [verified('True')])).body).toEqual(taken);
    const AccessToken = await harness.accessToken('bob');
    await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    const Code = code('bob');
    expect((await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code })).body).toEqual(taken);
    const preferred = { Name: 'preferred_username', Value: 'ANN' };
    expect((await adminUpdate(harness, 'bob', [preferred])).body.__type).toBe('AliasExistsException');
    await call('SignUp', { ClientId, Username: 'cat', Password: password, UserAttributes: [email('ann@example.com')] });
    const confirmed = await call('ConfirmSignUp', { ClientId, Username: 'cat', ConfirmationCode: code('cat') });
    expect(confirmed.body).toEqual(taken);
    expect((await harness.start('ann@example.com')).status).toBe(200);
  });

  test('unless ForceAliasCreation moves the alias', async () => {
    const harness = createHarness({ pool: poolWith({ AliasAttributes: ['email'] }) });
    await adminCreate(harness, 'ann', [email('ann@example.com'), verified()]);
    const moved = await harness.call('AdminCreateUser', {
      UserPoolId: harness.poolId,
      Username: 'bob',
      UserAttributes: [email('ann@example.com'), verified()],
      ForceAliasCreation: true,
    });
    expect(moved.body.User.Username).toBe('bob');
    expect(await attributesOf(harness, 'ann')).toContainEqual(['email_verified', 'false']);
  });

  test('to a seed', async () => {
    const harness = createHarness({ pool: poolWith({ AliasAttributes: ['email'] }) });
    await harness.addUser('ann');
    await expect(harness.addUser('bob', { email: 'ann@example.com' })).rejects.toThrow(taken.message);
    expect(harness.emulator.users.list()).toHaveLength(1);
  });
});

test.each<[string, (harness: Harness, sub: string) => Promise<Answer>]>([
  ['AdminGetUser', ({ call, poolId }, Username) => call('AdminGetUser', { UserPoolId: poolId, Username })],
  ['AdminDisableUser', ({ call, poolId }, Username) => call('AdminDisableUser', { UserPoolId: poolId, Username })],
  ['ForgotPassword', ({ call, clientId }, Username) => call('ForgotPassword', { ClientId: clientId, Username })],
  ['InitiateAuth', ({ start }, sub) => start(sub)],
])('%s finds a user by sub', async (_operation, request) => {
  const harness = createHarness();
  const { sub } = await harness.emulator.users.create({ username: 'ann', password, email: 'ann@example.com' });
  const answer = await request(harness, sub);
  expect(answer.status).toBe(200);
  expect((await request(harness, sub.toUpperCase())).body).not.toEqual(answer.body);
});

test('a new user has sub first and no verified flag that nobody set', async () => {
  const harness = createHarness();
  const names = ['sub', 'name', 'phone_number', 'email'];
  const { body } = await adminCreate(harness, 'ann', [
    { Name: 'name', Value: 'Ann' },
    { Name: 'phone_number', Value: '+15555550100' },
    email('ann@example.com'),
  ]);
  expect(body.User.Attributes.map(({ Name }: { Name: string }) => Name)).toEqual(names);
  expect((await attributesOf(harness, 'ann')).map(([name]) => name)).toEqual(names);
  const { body: listed } = await harness.call('ListUsers', { UserPoolId: harness.poolId });
  expect(listed.Users[0].Attributes.map(({ Name }: { Name: string }) => Name)).toEqual(names);
});

describe('a pool that verifies before the update', () => {
  async function withAnn() {
    const harness = createHarness({
      pool: poolWith({
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      }),
    });
    await harness.addUser('ann', { email: 'old@example.com', phoneNumber: undefined });
    const AccessToken = await harness.accessToken('ann');
    const verify = () =>
      harness.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: harness.code('ann') });
    return { harness, AccessToken, verify };
  }

  test.each(['AdminUpdateUserAttributes', 'UpdateUserAttributes'])(
    'keeps the old email of %s until the code for the new one comes back',
    async (operation) => {
      const { harness, AccessToken, verify } = await withAnn();
      const { poolId: UserPoolId, emulator } = harness;
      const who = operation.startsWith('Admin') ? { UserPoolId, Username: 'ann' } : { AccessToken };
      await harness.call(operation, { ...who, UserAttributes: [email('new@example.com')] });
      expect(emulator.outbox.messages('ann').at(-1)).toMatchObject({ destination: 'new@example.com' });
      expect(Object.fromEntries(await attributesOf(harness, 'ann'))).toMatchObject({
        email: 'old@example.com',
        email_verified: 'true',
      });
      await harness.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
      expect(emulator.outbox.messages('ann').at(-1)).toMatchObject({ destination: 'new@example.com' });
      expect((await verify()).body).toEqual({});
      expect(Object.fromEntries(await attributesOf(harness, 'ann'))).toMatchObject({
        email: 'new@example.com',
        email_verified: 'true',
      });
    },
  );

  test('changes it at once when an administrator says that it is verified', async () => {
    const { harness } = await withAnn();
    await adminUpdate(harness, 'ann', [email('new@example.com'), verified()]);
    expect(harness.emulator.outbox.messages('ann')).toEqual([]);
    expect(await attributesOf(harness, 'ann')).toContainEqual(['email', 'new@example.com']);
  });
});

test('a code for the old email does not verify the new one', async () => {
  const harness = createHarness({ pool: poolWith({ AutoVerifiedAttributes: [] }) });
  await harness.addUser('ann', { confirmed: true });
  const AccessToken = await harness.accessToken('ann');
  await harness.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
  const Code = harness.code('ann');
  await harness.call('UpdateUserAttributes', { AccessToken, UserAttributes: [email('victim@example.com')] });
  const answer = await harness.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code });
  expect(answer.body.__type).toBe('ExpiredCodeException');
});

describe('an attribute must fit the schema', () => {
  const pool = poolWith({
    Schema: [
      { Name: 'plan', AttributeDataType: 'String', Mutable: false },
      { Name: 'code', AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '2', MaxLength: '4' } },
      { Name: 'age', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '18', MaxValue: '99' } },
      { Name: 'member', AttributeDataType: 'Boolean' },
      { Name: 'secret', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
    ],
  });

  test.each([
    ['birthdate', '1990', 'Invalid user attributes: birthdate: String must be no shorter than 10 characters\n'],
    ['custom:code', 'a', 'Invalid user attributes: custom:code: String must be no shorter than 2 characters\n'],
    ['custom:code', 'abcde', 'Invalid user attributes: custom:code: String must be no longer than 4 characters\n'],
    ['custom:age', '17', 'Invalid user attributes: custom:age: Number must be no less than 18\n'],
    ['custom:age', '100', 'Invalid user attributes: custom:age: Number must be no greater than 99\n'],
    ['custom:age', 'old', 'Invalid user attributes: custom:age: Number must be an integer\n'],
    ['custom:member', 'perhaps', 'Invalid user attributes: custom:member: Boolean must be true or false\n'],
  ])('%s = %s is refused at every door', async (Name, Value, message) => {
    const harness = createHarness({ pool });
    await harness.addUser('ann');
    const UserAttributes = [{ Name, Value }];
    const AccessToken = await harness.accessToken('ann');
    const answers = [
      await adminCreate(harness, 'bob', UserAttributes),
      await adminUpdate(harness, 'ann', UserAttributes),
      await harness.call('UpdateUserAttributes', { AccessToken, UserAttributes }),
      await harness.call('SignUp', { ClientId: harness.clientId, Username: 'bob', Password: password, UserAttributes }),
    ];
    for (const { body } of answers) expect(body).toEqual({ __type: 'InvalidParameterException', message });
  });

  test('an attribute that is not mutable keeps its first value', async () => {
    const harness = createHarness({ pool });
    await adminCreate(harness, 'ann', [{ Name: 'custom:plan', Value: 'free' }]);
    const refused = await adminUpdate(harness, 'ann', [{ Name: 'custom:plan', Value: 'pro' }]);
    expect(refused.body.message).toBe('user.custom:plan: Attribute cannot be updated.\n');
    const UserAttributeNames = ['custom:plan'];
    const removed = await harness.call('AdminDeleteUserAttributes', {
      UserPoolId: harness.poolId,
      Username: 'ann',
      UserAttributeNames,
    });
    expect(removed.status).toBe(400);
  });

  test('only an administrator writes a developer attribute', async () => {
    const harness = createHarness({ pool });
    await harness.addUser('ann');
    const UserAttributes = [{ Name: 'dev:custom:secret', Value: 'x' }];
    const AccessToken = await harness.accessToken('ann');
    const refused = await harness.call('UpdateUserAttributes', { AccessToken, UserAttributes });
    expect(refused.body.__type).toBe('NotAuthorizedException');
    expect((await adminUpdate(harness, 'ann', UserAttributes)).body).toEqual({});
  });

  test.each(['AdminDeleteUserAttributes', 'DeleteUserAttributes'])('%s refuses an unknown name', async (operation) => {
    const harness = createHarness();
    await harness.addUser('ann');
    const AccessToken = await harness.accessToken('ann');
    const who = operation.startsWith('Admin') ? { UserPoolId: harness.poolId, Username: 'ann' } : { AccessToken };
    const { body } = await harness.call(operation, { ...who, UserAttributeNames: ['nickname', 'custom:foo'] });
    const message = 'Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n';
    expect(body).toEqual({ __type: 'InvalidParameterException', message });
  });
});

describe('WriteAttributes of a client', () => {
  const pool = poolWith(
    { Schema: [{ Name: 'role', AttributeDataType: 'String' }] },
    { WriteAttributes: ['email', 'phone_number'], ReadAttributes: ['email'] },
  );
  const role = { Name: 'custom:role', Value: 'admin' };

  test.each<[string, (harness: Harness) => Promise<Answer>]>([
    [
      'SignUp',
      ({ call, clientId: ClientId }) =>
        call('SignUp', { ClientId, Username: 'bob', Password: password, UserAttributes: [role] }),
    ],
    [
      'UpdateUserAttributes',
      async ({ call, accessToken }) =>
        call('UpdateUserAttributes', { AccessToken: await accessToken('ann'), UserAttributes: [role] }),
    ],
    [
      'DeleteUserAttributes',
      async ({ call, accessToken }) =>
        call('DeleteUserAttributes', { AccessToken: await accessToken('ann'), UserAttributeNames: [role.Name] }),
    ],
    [
      'NEW_PASSWORD_REQUIRED',
      async (harness) => {
        await harness.addUser('bob', { temporaryPassword: true });
        const challenge = await harness.start('bob');
        return harness.answer(challenge, { NEW_PASSWORD: 'An0ther-Horse!', 'userAttributes.custom:role': 'admin' });
      },
    ],
  ])('keep %s from writing another attribute', async (_door, request) => {
    const harness = createHarness({ pool });
    await harness.addUser('ann');
    const { body } = await request(harness);
    expect(body).toEqual({
      __type: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    });
  });

  test('ReadAttributes limit what GetUser returns', async () => {
    const harness = createHarness({ pool });
    await harness.addUser('ann');
    const { body } = await harness.call('GetUser', { AccessToken: await harness.accessToken('ann') });
    expect(body.UserAttributes.map(({ Name }: { Name: string }) => Name)).toEqual(['sub', 'email']);
  });
});
