import { expect } from 'vitest';
import { createHarness, password, poolWith } from '../harness.js';
import type { Cases } from './behavior.js';

const clientSecret = 'secretsecretsecret';
const withSecret = () => {
  const pool = poolWith({}, { GenerateSecret: true });
  return createHarness({ pool: { ...pool, clients: pool.clients.map((client) => ({ ...client, clientSecret })) } });
};

/** Behaviors of all operations. */
export const protocolCases: Cases = {
  '* | any client error': () => createHarness().start('nobody'),
  '* | server fault': async () => {
    const { emulator, start } = createHarness();
    emulator.faults.add({ kind: 'status' });
    return start('ann');
  },
  '* | member fails model constraint (regex/length/required)': () =>
    createHarness().call('GetUserAttributeVerificationCode', { AccessToken: 'token' }),
  'VerifySoftwareToken | UserCode not 6 digits': () =>
    createHarness().call('VerifySoftwareToken', { AccessToken: 'token', UserCode: 'Aaaa' }),
  '* | required parameter missing in AuthParameters/ChallengeResponses': () => {
    const { call, clientId } = createHarness();
    return call('InitiateAuth', { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: {} });
  },
  '* | unknown app client id': () =>
    createHarness().call('SignUp', { ClientId: 'unknown', Username: 'ann', Password: password }),
  '* | per-user hourly quota exceeded (ForgotPassword, ConfirmForgotPassword, ConfirmSignUp, ResendConfirmationCode, ChangePassword, GetUserAttributeVerificationCode, VerifyUserAttribute)':
    async () => {
      const { addUser, call, clientId: ClientId, emulator } = createHarness();
      await addUser('ann', { confirmed: false });
      const resend = () => call('ResendConfirmationCode', { ClientId, Username: 'ann' });
      for (let count = 0; count < 5; count += 1) expect((await resend()).status).toBe(200);
      const refused = await resend();
      emulator.clock.advance(3600);
      expect((await resend()).status).toBe(200);
      return refused;
    },
  '* | category request-rate quota exceeded': async () => {
    const { emulator, start } = createHarness();
    emulator.faults.add({ kind: 'throttle', operation: 'InitiateAuth', times: 1 });
    const throttled = await start('ann');
    expect((await start('ann')).body.__type).toBe('NotAuthorizedException');
    return throttled;
  },
  '* | client has a secret, SECRET_HASH missing': () => withSecret().start('ann'),
  '* | SECRET_HASH wrong': () => {
    const { call, clientId: ClientId } = withSecret();
    return call('SignUp', { ClientId, Username: 'ann', Password: password, SecretHash: 'wrong' });
  },
};
