import { expect } from 'vitest';
import { type Answer, createHarness, type Harness, password, poolWith } from '../harness.js';
import type { Cases } from './behavior.js';

const legacy = () => createHarness({ pool: poolWith({}, { PreventUserExistenceErrors: 'LEGACY' }) });
const signUp = ({ call, clientId: ClientId }: Harness, changes: object = {}) =>
  call('SignUp', {
    ClientId,
    Username: 'ann',
    Password: password,
    UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
    ...changes,
  });
const confirm = ({ call, clientId: ClientId }: Harness, ConfirmationCode: string, Username = 'ann') =>
  call('ConfirmSignUp', { ClientId, Username, ConfirmationCode });
const resend = ({ call, clientId: ClientId }: Harness, Username = 'ann') =>
  call('ResendConfirmationCode', { ClientId, Username });
const delivery = { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' };

async function signedUp(harness = createHarness()): Promise<Harness> {
  expect((await signUp(harness)).status).toBe(200);
  return harness;
}

/** Behaviors of sign-up. */
export const signUpCases: Cases = {
  'SignUp | username taken': async () => signUp(await signedUp()),
  'SignUp | password policy': async () => {
    const harness = createHarness();
    const rules = {
      'Sh0rt!': 'Password not long enough',
      'corr3ct-horse!': 'Password must have uppercase characters',
      'CORR3CT-HORSE!': 'Password must have lowercase characters',
      'Correct-Horse!': 'Password must have numeric characters',
      Corr3ctHorse: 'Password must have symbol characters',
    };
    const answers: Answer[] = [];
    for (const [Password, rule] of Object.entries(rules)) {
      const answer = await signUp(harness, { Password });
      expect(answer.body.message).toBe(`Password did not conform with policy: ${rule}`);
      answers.push(answer);
    }
    return answers[0] ?? Promise.reject(new Error('No answer'));
  },
  'SignUp | ok': async () => {
    const answer = await signUp(createHarness());
    expect(answer.body).toEqual({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: delivery,
    });
    return answer;
  },
  'SignUp | required attribute missing': () =>
    signUp(createHarness({ pool: poolWith({ Schema: [{ Name: 'preferred_username', Required: true }] }) })),
  'ConfirmSignUp | wrong code': async () => {
    const harness = await signedUp();
    const refused = await confirm(harness, '000000');
    expect((await confirm(harness, harness.code('ann'))).body).toEqual({});
    return refused;
  },
  'ConfirmSignUp | code expired (24 h)': async () => {
    const harness = await signedUp();
    harness.emulator.clock.advance(24 * 3600);
    return confirm(harness, harness.code('ann'));
  },
  'ConfirmSignUp | unknown user (ENABLED)': () => confirm(createHarness(), '123456', 'nobody'),
  'ConfirmSignUp | already confirmed': async () => {
    const harness = await signedUp();
    await confirm(harness, harness.code('ann'));
    return confirm(harness, harness.code('ann'));
  },
  'ConfirmSignUp | alias held by another confirmed user': async () => {
    const harness = createHarness({ pool: poolWith({ AliasAttributes: ['email'] }) });
    await signUp(harness);
    await confirm(harness, harness.code('ann'));
    await signUp(harness, { Username: 'bea' });
    return confirm(harness, harness.code('bea'), 'bea');
  },
  'ResendConfirmationCode | already confirmed': async () => {
    const harness = await signedUp();
    await confirm(harness, harness.code('ann'));
    return resend(harness);
  },
  'ResendConfirmationCode | ok': async () => {
    const harness = await signedUp();
    const before = harness.code('ann');
    const answer = await resend(harness);
    expect(answer.body).toEqual({ CodeDeliveryDetails: delivery });
    if (before !== harness.code('ann')) expect((await confirm(harness, before)).status).toBe(400);
    expect((await confirm(harness, harness.code('ann'))).status).toBe(200);
    return answer;
  },
  'ResendConfirmationCode | unknown user (LEGACY)': () => resend(legacy(), 'nobody'),
};
