import { expect } from 'vitest';
import { createHarness, type Harness, password, poolWith } from '../harness.js';
import type { Cases } from './behavior.js';

const other = 'An0ther-Horse!';
const legacy = () => createHarness({ pool: poolWith({}, { PreventUserExistenceErrors: 'LEGACY' }) });
const forgot = ({ call, clientId: ClientId }: Harness, Username = 'ann') =>
  call('ForgotPassword', { ClientId, Username });
const confirmForgot = ({ call, clientId: ClientId }: Harness, ConfirmationCode: string, Username = 'ann') =>
  call('ConfirmForgotPassword', { ClientId, Username, ConfirmationCode, Password: other });

async function withAnn(changes: object = {}) {
  const harness = createHarness();
  await harness.addUser('ann', changes);
  return harness;
}

async function signedIn() {
  const harness = await withAnn();
  const AccessToken = await harness.accessToken('ann');
  const AttributeName = 'phone_number';
  const ask = () => harness.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName });
  const verify = (Code: string, name = AttributeName) =>
    harness.call('VerifyUserAttribute', { AccessToken, AttributeName: name, Code });
  const change = (PreviousPassword: string, ProposedPassword = other) =>
    harness.call('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });
  return { harness, ask, verify, change };
}

/** Behaviors of passwords and attributes. */
export const attributeCases: Cases = {
  'ForgotPassword | unknown user (LEGACY)': () => forgot(legacy(), 'nobody'),
  'ForgotPassword | unknown user (ENABLED)': async () => {
    const answer = await forgot(createHarness(), 'nobody');
    expect(answer.body.CodeDeliveryDetails.DeliveryMedium).toBe('EMAIL');
    return answer;
  },
  'ForgotPassword | no verified e-mail or phone': async () => forgot(await withAnn({ confirmed: false })),
  'ForgotPassword | status FORCE_CHANGE_PASSWORD etc.': async () => forgot(await withAnn({ temporaryPassword: true })),
  'ForgotPassword | user whose only recovery medium equals the active MFA medium': async () => {
    const harness = await withAnn({ phoneNumber: undefined });
    harness.emulator.users.setMfaPreference('ann', { email: 'PREFERRED' });
    return forgot(harness);
  },
  'ConfirmForgotPassword | wrong code': async () => {
    const harness = await withAnn();
    await forgot(harness);
    const refused = await confirmForgot(harness, '000000');
    expect((await confirmForgot(harness, harness.code('ann'))).body).toEqual({});
    expect((await harness.start('ann')).status).toBe(400);
    expect((await harness.start('ann', other)).status).toBe(200);
    return refused;
  },
  'ConfirmForgotPassword | code expired (1 h) or never requested': async () => {
    const harness = await withAnn();
    const never = await confirmForgot(harness, '123456');
    await forgot(harness);
    harness.emulator.clock.advance(3600);
    const expired = await confirmForgot(harness, harness.code('ann'));
    expect(expired.body).toEqual(never.body);
    return expired;
  },
  'ConfirmForgotPassword | unknown user (ENABLED)': () => confirmForgot(createHarness(), '123456', 'nobody'),
  'ChangePassword | previous password wrong': async () => (await signedIn()).change('Wrong-H0rse!'),
  'ChangePassword | 5 tries an hour exceeded': async () => {
    const { change } = await signedIn();
    let [before, after] = [password, other];
    for (let count = 0; count < 5; count += 1) {
      expect((await change(before, after)).body).toEqual({});
      [before, after] = [after, before];
    }
    return change(before, after);
  },
  'VerifyUserAttribute | attribute not email/phone_number': async () => (await signedIn()).verify('123456', 'name'),
  'VerifyUserAttribute | wrong code': async () => {
    const { harness, ask, verify } = await signedIn();
    await ask();
    const refused = await verify('000000');
    expect((await verify(harness.code('ann'))).body).toEqual({});
    return refused;
  },
  'VerifyUserAttribute | code expired (24 h)': async () => {
    const harness = await withAnn();
    const first = await harness.accessToken('ann');
    await harness.call('GetUserAttributeVerificationCode', { AccessToken: first, AttributeName: 'email' });
    harness.emulator.clock.advance(24 * 3600);
    const AccessToken = await harness.accessToken('ann');
    return harness.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: harness.code('ann') });
  },
  'GetUserAttributeVerificationCode | ok': async () => {
    const answer = await (await signedIn()).ask();
    expect(answer.body.CodeDeliveryDetails).toEqual({
      Destination: '+*******0839',
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    });
    return answer;
  },
};
