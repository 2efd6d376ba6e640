import { expect, test } from 'vitest';
import { createHarness, password, poolWith } from '../harness.js';

test('ListUsers compares the status without regard to case, and only the status', async () => {
  const { addUser, call, poolId: UserPoolId } = createHarness();
  await addUser('ann');
  await addUser('bob', { confirmed: false });
  const list = async (Filter: string) => {
    const { body } = await call('ListUsers', { UserPoolId, Filter });
    return body.Users.map(({ Username }: { Username: string }) => Username);
  };
  expect(await list('cognito:user_status = "confirmed"')).toEqual(['ann']);
  expect(await list('cognito:user_status ^= "Unconf"')).toEqual(['bob']);
  expect(await list('username = "ANN"')).toEqual([]);
  expect(await list('name = ""')).toEqual([]);
});

test('AdminResetUserPassword refuses a disabled user', async () => {
  const { addUser, call, poolId: UserPoolId } = createHarness();
  await addUser('ann');
  await call('AdminDisableUser', { UserPoolId, Username: 'ann' });
  const { body } = await call('AdminResetUserPassword', { UserPoolId, Username: 'ann' });
  expect(body).toEqual({ __type: 'NotAuthorizedException', message: 'User is disabled.' });
});

test.each(['ann', 'nobody'])(
  'ForgotPassword of %s sends to the administrator where only they reset',
  async (Username) => {
    const AccountRecoverySetting = { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } as const;
    const client = { PreventUserExistenceErrors: 'LEGACY' } as const;
    const {
      addUser,
      call,
      clientId: ClientId,
      poolId: UserPoolId,
    } = createHarness({
      pool: poolWith({ AccountRecoverySetting }, client),
    });
    await addUser('ann');
    const { body } = await call('ForgotPassword', { ClientId, Username });
    expect(body).toEqual({ __type: 'NotAuthorizedException', message: 'Contact administrator to reset password.' });
    expect((await call('AdminResetUserPassword', { UserPoolId, Username: 'ann' })).body).toEqual({});
  },
);

test.each([
  [['email', 'phone_number'], 'Username should be either an email or a phone number.'],
  [['email'], 'Username should be an email.'],
  [['phone_number'], 'Username should be a phone number.'],
] as const)('a pool that signs in with %s says what a username should be', async (UsernameAttributes, message) => {
  const { call, poolId: UserPoolId } = createHarness({ pool: poolWith({ UsernameAttributes }) });
  const { body } = await call('AdminCreateUser', { UserPoolId, Username: 'neither' });
  expect(body).toEqual({ __type: 'InvalidParameterException', message });
});

test('PasswordHistorySize keeps a user from using a password again, at every door', async () => {
  const harness = createHarness({ pool: poolWith({ Policies: { PasswordPolicy: { PasswordHistorySize: 2 } } }) });
  const { addUser, call, code, clientId: ClientId, poolId: UserPoolId } = harness;
  await addUser('ann');
  const AccessToken = await harness.accessToken('ann');
  const used = 'PasswordHistoryPolicyViolationException';
  const set = (Password: string) =>
    call('AdminSetUserPassword', { UserPoolId, Username: 'ann', Password, Permanent: true });
  const change = (ProposedPassword: string) =>
    call('ChangePassword', { AccessToken, PreviousPassword: password, ProposedPassword });
  expect((await set(password)).body.__type).toBe(used);
  expect((await change(password)).body.__type).toBe(used);
  await call('ForgotPassword', { ClientId, Username: 'ann' });
  const reset = { ClientId, Username: 'ann', ConfirmationCode: code('ann'), Password: password };
  expect((await call('ConfirmForgotPassword', reset)).body.__type).toBe(used);
  expect((await change('Sec0nd-Horse!')).body).toEqual({});
  expect((await set(password)).body.__type).toBe(used);
  expect((await set('Th1rd-Horse!')).body).toEqual({});
  expect((await set(password)).body).toEqual({});

  await addUser('bea', { temporaryPassword: true });
  const challenge = await harness.start('bea');
  expect((await harness.answer(challenge, { NEW_PASSWORD: password })).body.__type).toBe(used);
});
