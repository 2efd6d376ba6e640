import { describe, expect, test } from 'vitest';
import { createHarness, poolWith } from '../harness.js';
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
