import { expect } from 'vitest';
import { createHarness, type Harness, password, poolWith } from '../harness.js';
import { sdkProvePassword } from '../sdk-sign-in.js';
import { totpCode } from '../totp-code.js';
import type { Cases } from './behavior.js';

const unknownDevice = 'us-east-1_00000000-0000-4000-8000-000000000000';

/** Starts a sign-in with a code challenge by text message or email. */
async function asked(factor: 'sms' | 'email' | 'totp' = 'sms') {
  const harness = createHarness();
  await harness.addUser('ann');
  const secret = factor === 'totp' ? harness.emulator.users.enableTotp('ann') : '';
  if (factor !== 'totp') harness.emulator.users.setMfaPreference('ann', { [factor]: 'PREFERRED' });
  const challenge = await harness.start('ann');
  const parameter = { sms: 'SMS_MFA_CODE', email: 'EMAIL_OTP_CODE', totp: 'SOFTWARE_TOKEN_MFA_CODE' }[factor];
  const give = (code: string) => harness.answer(challenge, { [parameter]: code });
  const now = () => totpCode(secret, harness.emulator.clock.now());
  return { harness, challenge, give, secret, now };
}

async function newPasswordAsked(pool = poolWith({})) {
  const harness = createHarness({ pool });
  await harness.addUser('ann', { temporaryPassword: true, attributes: { name: 'Ann' } });
  return { harness, challenge: await harness.start('ann') };
}

/** Answers PASSWORD_VERIFIER with a wrong proof. */
async function wrongProof(harness: Harness, responses: Record<string, string> = {}) {
  const challenge = await harness.call('InitiateAuth', {
    ClientId: harness.clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: 'ann', SRP_A: 'abcdef' },
  });
  return harness.answer(challenge, {
    PASSWORD_CLAIM_SECRET_BLOCK: challenge.body.ChallengeParameters.SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: 'AAAA',
    TIMESTAMP: 'Sat Mar 7 04:05:06 UTC 2026',
    ...responses,
  });
}

/** Behaviors of RespondToAuthChallenge, except devices. */
export const challengeCases: Cases = {
  'RespondToAuthChallenge * | session older than AuthSessionValidity (3-15 min, default 3)': async () => {
    const { harness, give } = await asked();
    harness.emulator.clock.advance(180);
    return give(harness.code('ann'));
  },
  'RespondToAuthChallenge * | session already used successfully': async () => {
    const { harness, give } = await asked();
    expect((await give(harness.code('ann'))).status).toBe(200);
    return give(harness.code('ann'));
  },
  'RespondToAuthChallenge * | session garbage / from another user / another challenge': async () => {
    const { harness, challenge } = await asked();
    await harness.addUser('bea');
    const SMS_MFA_CODE = harness.code('ann');
    const otherUser = await harness.answer(challenge, { USERNAME: 'bea', SMS_MFA_CODE });
    const body = { ...challenge.body, ChallengeName: 'EMAIL_OTP' };
    const otherChallenge = await harness.answer({ ...challenge, body }, { EMAIL_OTP_CODE: SMS_MFA_CODE });
    const made = { ...challenge, body: { ...challenge.body, Session: 'x'.repeat(40) } };
    const garbage = await harness.answer(made, { SMS_MFA_CODE });
    expect(otherUser.body).toEqual(garbage.body);
    expect(otherChallenge.body).toEqual(garbage.body);
    return garbage;
  },
  'RespondToAuthChallenge * | wrong code': async () => {
    const { harness, give } = await asked();
    expect((await give('000000')).body.__type).toBe('CodeMismatchException');
    return give(harness.code('ann'));
  },
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA | wrong code': async () => (await asked('totp')).give('000000'),
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA | code already used by this user (sign-in or VerifySoftwareToken)':
    async () => {
      const { harness, give, now } = await asked('totp');
      expect((await give(now())).status).toBe(200);
      const again = await harness.start('ann');
      return harness.answer(again, { SOFTWARE_TOKEN_MFA_CODE: now() });
    },
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA | code outside +-30 s': async () => {
    const { harness, give, secret } = await asked('totp');
    const time = harness.emulator.clock.now();
    const early = await give(totpCode(secret, time - 60_000));
    expect((await give(totpCode(secret, time - 30_000))).status).toBe(200);
    return early;
  },
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA | user has no TOTP': async () => {
    const { harness, challenge } = await asked('sms');
    const body = { ...challenge.body, ChallengeName: 'SOFTWARE_TOKEN_MFA' };
    return harness.answer({ ...challenge, body }, { SOFTWARE_TOKEN_MFA_CODE: '123456' });
  },
  'RespondToAuthChallenge SMS_MFA | wrong code': async () => (await asked('sms')).give('000000'),
  'RespondToAuthChallenge EMAIL_OTP | wrong code (also 6 times in a row: no lock seen)': async () => {
    const { harness, give } = await asked('email');
    for (let count = 0; count < 5; count += 1) await give('00000000');
    // The lockout after the fifth failure lasts a second.
    harness.emulator.clock.advance(1);
    return give('00000000');
  },
  'RespondToAuthChallenge SMS_MFA|EMAIL_OTP|SOFTWARE_TOKEN_MFA | five wrong MFA codes: temporary lock with the password back-off curve (docs); not seen in one live test':
    async () => {
      const { harness, give, now } = await asked('totp');
      for (let count = 0; count < 5; count += 1) await give('000000');
      const locked = await give(now());
      harness.emulator.clock.advance(1);
      expect((await give(now())).status).toBe(200);
      return locked;
    },
  'RespondToAuthChallenge SMS_MFA|EMAIL_OTP | code past AuthSessionValidity': async () => {
    const { harness, give } = await asked('email');
    harness.emulator.clock.advance(181);
    return give(harness.code('ann'));
  },
  'RespondToAuthChallenge PASSWORD_VERIFIER | bad signature / wrong password / unknown user with ENABLED': async () => {
    const harness = createHarness();
    await harness.addUser('ann');
    return wrongProof(harness);
  },
  'RespondToAuthChallenge PASSWORD_VERIFIER | answered too late ("within a few seconds")': async () => {
    const { harness, give } = await asked();
    harness.emulator.clock.advance(600);
    return give(harness.code('ann'));
  },
  'RespondToAuthChallenge DEVICE_SRP_AUTH | DEVICE_KEY unknown': async () => {
    const harness = createHarness();
    await harness.addUser('ann');
    const device = await harness.addDevice('ann');
    const who = { username: 'ann', password, device };
    const { proved } = await sdkProvePassword(harness.sdk, harness.emulator.pool, who);
    return harness.call('RespondToAuthChallenge', {
      ClientId: harness.clientId,
      ChallengeName: 'DEVICE_SRP_AUTH',
      Session: proved.Session,
      ChallengeResponses: { USERNAME: 'ann', DEVICE_KEY: unknownDevice, SRP_A: 'abcdef' },
    });
  },
  'RespondToAuthChallenge NEW_PASSWORD_REQUIRED | new password breaks policy': async () => {
    const { harness, challenge } = await newPasswordAsked();
    return harness.answer(challenge, { NEW_PASSWORD: 'short' });
  },
  'RespondToAuthChallenge NEW_PASSWORD_REQUIRED | required attribute missing': async () => {
    const harness = createHarness({ pool: poolWith({ Schema: [{ Name: 'nickname', Required: true }] }) });
    const Username = 'ann';
    const invited = { UserPoolId: harness.poolId, Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' };
    expect((await harness.call('AdminCreateUser', invited)).status).toBe(200);
    const challenge = await harness.start(Username);
    expect(challenge.body.ChallengeParameters.requiredAttributes).toBe('["userAttributes.nickname"]');
    const refused = await harness.answer(challenge, { NEW_PASSWORD: 'An0ther-Horse!' });
    const accepted = { NEW_PASSWORD: 'An0ther-Horse!', 'userAttributes.nickname': 'annie' };
    expect((await harness.answer(challenge, accepted)).body.AuthenticationResult).toBeDefined();
    return refused;
  },
  'RespondToAuthChallenge MFA_SETUP | session lacks verified token': async () => {
    const harness = createHarness({ pool: poolWith({ MfaConfiguration: 'ON' }) });
    await harness.addUser('ann', { email: undefined, phoneNumber: undefined });
    return harness.answer(await harness.start('ann'), {});
  },
  'RespondToAuthChallenge SELECT_MFA_TYPE | ANSWER names a factor the user lacks': async () => {
    const harness = createHarness();
    await harness.addUser('ann');
    harness.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', email: 'ENABLED' });
    return harness.answer(await harness.start('ann'), { ANSWER: 'SOFTWARE_TOKEN_MFA' });
  },
  'RespondToAuthChallenge SMS_MFA | code missing in ChallengeResponses': async () => {
    const { harness, challenge } = await asked();
    return harness.answer(challenge, {});
  },
};
