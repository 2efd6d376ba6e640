import { describe, expect, test } from 'vitest';
import { createHarness, password, poolWith } from '../harness.js';
import { totpCode } from '../totp-code.js';

describe('an authenticator app that was verified in MFA_SETUP', () => {
  async function verified() {
    const harness = createHarness({ pool: poolWith({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }) });
    await harness.addUser('ann', { phoneNumber: undefined });
    const challenge = await harness.start('ann');
    const { body } = await harness.call('AssociateSoftwareToken', { Session: challenge.body.Session });
    const UserCode = totpCode(body.SecretCode, harness.emulator.clock.now());
    const done = await harness.call('VerifySoftwareToken', { Session: body.Session, UserCode });
    return { harness, challenge, secret: body.SecretCode as string, done };
  }

  test('is the next challenge, though MFA_SETUP was not answered', async () => {
    const { harness, secret, done } = await verified();
    expect(done.body.Status).toBe('SUCCESS');
    const challenge = await harness.start('ann');
    expect(challenge.body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    harness.emulator.clock.advance(30);
    const SOFTWARE_TOKEN_MFA_CODE = totpCode(secret, harness.emulator.clock.now());
    const { body } = await harness.answer(challenge, { SOFTWARE_TOKEN_MFA_CODE });
    expect(body.AuthenticationResult.AccessToken).toBeDefined();
  });

  test('still ends in tokens when MFA_SETUP is answered', async () => {
    const { harness, challenge, done } = await verified();
    const { body } = await harness.answer(
      { ...challenge, body: { ...challenge.body, Session: done.body.Session } },
      {},
    );
    expect(body.AuthenticationResult.AccessToken).toBeDefined();
  });

  test('does not accept the code of the set-up again', async () => {
    const { harness, secret } = await verified();
    const challenge = await harness.start('ann');
    const SOFTWARE_TOKEN_MFA_CODE = totpCode(secret, harness.emulator.clock.now());
    const { body } = await harness.answer(challenge, { SOFTWARE_TOKEN_MFA_CODE });
    expect(body.__type).toBe('ExpiredCodeException');
  });
});

describe('the names of flows before 2019', () => {
  const createClient = async (ExplicitAuthFlows: string[]) => {
    const harness = createHarness();
    harness.emulator.pool.configure({ devices: 'off' });
    await harness.addUser('ann');
    const { body } = await harness.call('CreateUserPoolClient', {
      UserPoolId: harness.poolId,
      ClientName: 'old',
      ExplicitAuthFlows,
    });
    expect(body.UserPoolClient.ExplicitAuthFlows).toEqual(ExplicitAuthFlows);
    const { ClientId } = body.UserPoolClient;
    const initiate = (AuthFlow: string, AuthParameters: object = { USERNAME: 'ann', PASSWORD: password }) =>
      harness.call('InitiateAuth', { ClientId, AuthFlow, AuthParameters });
    const adminInitiate = (AuthFlow: string) =>
      harness.call('AdminInitiateAuth', {
        UserPoolId: harness.poolId,
        ClientId,
        AuthFlow,
        AuthParameters: { USERNAME: 'ann', PASSWORD: password },
      });
    return { initiate, adminInitiate };
  };

  test('ADMIN_NO_SRP_AUTH allows the flow and refresh', async () => {
    const { initiate, adminInitiate } = await createClient(['ADMIN_NO_SRP_AUTH']);
    const { body } = await adminInitiate('ADMIN_NO_SRP_AUTH');
    const { RefreshToken: REFRESH_TOKEN } = body.AuthenticationResult;
    expect((await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })).status).toBe(200);
    expect((await initiate('USER_PASSWORD_AUTH')).status).toBe(400);
  });

  test('USER_PASSWORD_AUTH allows the flow and refresh', async () => {
    const { initiate, adminInitiate } = await createClient(['USER_PASSWORD_AUTH']);
    const { body } = await initiate('USER_PASSWORD_AUTH');
    const { RefreshToken: REFRESH_TOKEN } = body.AuthenticationResult;
    expect((await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })).status).toBe(200);
    expect((await adminInitiate('ADMIN_USER_PASSWORD_AUTH')).status).toBe(400);
  });

  test('CUSTOM_AUTH_FLOW_ONLY allows no password flow', async () => {
    const { initiate } = await createClient(['CUSTOM_AUTH_FLOW_ONLY']);
    expect((await initiate('USER_PASSWORD_AUTH')).status).toBe(400);
    expect((await initiate('USER_SRP_AUTH', { USERNAME: 'ann', SRP_A: 'abcdef' })).status).toBe(400);
    const custom = await initiate('CUSTOM_AUTH');
    expect(custom.body.message).toBe('Custom auth lambda trigger is not configured for the user pool.');
  });
});
