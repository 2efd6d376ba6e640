import { createHarness, password } from '../harness.js';
import type { Cases } from './behavior.js';

async function withAnn() {
  const harness = createHarness();
  await harness.addUser('ann');
  const user = { UserPoolId: harness.poolId, Username: 'ann' };
  const call = (operation: string, changes: object = {}) => harness.call(operation, { ...user, ...changes });
  return { harness, call };
}

/** Behaviors of administrator operations. */
export const poolCases: Cases = {
  'SetUserPoolMfaConfig | ON/OPTIONAL with no factor configured': async () =>
    (await withAnn()).call('SetUserPoolMfaConfig', { MfaConfiguration: 'ON' }),
  'SetUserPoolMfaConfig | OFF together with a factor configuration': async () =>
    (await withAnn()).call('SetUserPoolMfaConfig', {
      MfaConfiguration: 'OFF',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  'CreateUserPool | SMS MFA + phone recovery': () =>
    createHarness().call('CreateUserPool', {
      PoolName: 'other',
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number', Priority: 1 }] },
    }),
  'AdminCreateUser | username taken': async () => (await withAnn()).call('AdminCreateUser'),
  'AdminCreateUser | RESEND for a user not in FORCE_CHANGE_PASSWORD': async () =>
    (await withAnn()).call('AdminCreateUser', { MessageAction: 'RESEND' }),
  'Admin* | unknown user': async () => (await withAnn()).call('AdminGetUser', { Username: 'nobody' }),
  'Admin* | unknown pool': async () => (await withAnn()).call('AdminGetUser', { UserPoolId: 'us-east-1_nowhere' }),
  'AdminSetUserPassword | policy': async () => (await withAnn()).call('AdminSetUserPassword', { Password: 'short' }),
  'AdminUpdateUserAttributes | sets phone_number_verified/email_verified without the attribute': async () => {
    const { harness, call } = await withAnn();
    await harness.emulator.users.create({ username: 'bea', password });
    const UserAttributes = [{ Name: 'phone_number_verified', Value: 'true' }];
    return call('AdminUpdateUserAttributes', { Username: 'bea', UserAttributes });
  },
  'AdminListDevices | unknown user': async () => (await withAnn()).call('AdminListDevices', { Username: 'nobody' }),
};
