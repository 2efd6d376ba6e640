import { expect } from 'vitest';
import { createHarness, poolWith } from '../harness.js';
import { totpCode } from '../totp-code.js';
import type { Cases } from './behavior.js';

async function signedIn(...pool: Parameters<typeof poolWith>) {
  const harness = createHarness({ pool: poolWith(...pool) });
  await harness.addUser('ann');
  const AccessToken = await harness.accessToken('ann');
  const associate = async () => {
    const { body } = await harness.call('AssociateSoftwareToken', { AccessToken });
    return () => totpCode(body.SecretCode, harness.emulator.clock.now());
  };
  const verify = (UserCode: string) => harness.call('VerifySoftwareToken', { AccessToken, UserCode });
  const prefer = (settings: object) => harness.call('SetUserMFAPreference', { AccessToken, ...settings });
  const user = async () => (await harness.call('GetUser', { AccessToken })).body;
  return { harness, AccessToken, associate, verify, prefer, user };
}

const on = { Enabled: true };
const off = { Enabled: false };
const preferred = { Enabled: true, PreferredMfa: true };

/** Behaviors of MFA setup and preferences. */
export const mfaCases: Cases = {
  'AssociateSoftwareToken | pool has TOTP disabled': async () => {
    const { harness, AccessToken } = await signedIn({ EnabledMfas: ['SMS_MFA'] });
    return harness.call('AssociateSoftwareToken', { AccessToken });
  },
  'AssociateSoftwareToken | called by AccessToken': async () => {
    const { harness, AccessToken } = await signedIn({});
    const answer = await harness.call('AssociateSoftwareToken', { AccessToken });
    expect(answer.body).toEqual({ SecretCode: expect.stringMatching(/^[A-Z2-7]{52}$/) });
    return answer;
  },
  'AssociateSoftwareToken | called again while a verified token exists': async () => {
    const { harness, AccessToken, associate, verify, prefer } = await signedIn({});
    const oldCode = await associate();
    await verify(oldCode());
    await prefer({ SoftwareTokenMfaSettings: preferred });
    const answer = await harness.call('AssociateSoftwareToken', { AccessToken });
    harness.emulator.clock.advance(30);
    const old = await harness.answer(await harness.start('ann'), { SOFTWARE_TOKEN_MFA_CODE: oldCode() });
    expect(old.status).toBe(200);
    const newCode = () => totpCode(answer.body.SecretCode, harness.emulator.clock.now());
    expect((await verify(newCode())).status).toBe(200);
    harness.emulator.clock.advance(30);
    const challenge = await harness.start('ann');
    expect((await harness.answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: oldCode() })).status).toBe(400);
    expect((await harness.answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: newCode() })).status).toBe(200);
    return answer;
  },
  'VerifySoftwareToken | wrong code (token or session)': async () => {
    const { associate, verify } = await signedIn({});
    const code = await associate();
    const refused = await verify('000000');
    expect((await verify(code())).status).toBe(200);
    return refused;
  },
  'VerifySoftwareToken | code already used': async () => {
    const { associate, verify } = await signedIn({});
    const code = await associate();
    expect((await verify(code())).status).toBe(200);
    return verify(code());
  },
  'VerifySoftwareToken | no AssociateSoftwareToken before': async () => (await signedIn({})).verify('123456'),
  'VerifySoftwareToken | session expired': async () => {
    const pool = poolWith({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    const harness = createHarness({ pool });
    await harness.addUser('bea');
    const challenge = await harness.start('bea');
    expect(challenge.body.ChallengeName).toBe('MFA_SETUP');
    const { body } = await harness.call('AssociateSoftwareToken', { Session: challenge.body.Session });
    harness.emulator.clock.advance(180);
    return harness.call('VerifySoftwareToken', { Session: body.Session, UserCode: '123456' });
  },
  'VerifySoftwareToken | right code': async () => {
    const { associate, verify, user } = await signedIn({});
    const code = await associate();
    const verified = await verify(code());
    expect(verified.body).toEqual({ Status: 'SUCCESS' });
    expect(await user()).not.toHaveProperty('UserMFASettingList');
    return verified;
  },
  'SetUserMFAPreference | TOTP enabled/preferred before verify': async () => {
    const { associate, prefer } = await signedIn({});
    await associate();
    return prefer({ SoftwareTokenMfaSettings: on });
  },
  'SetUserMFAPreference | SMS enabled without phone_number': async () => {
    const { harness, AccessToken, prefer } = await signedIn({});
    await harness.call('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['phone_number'] });
    return prefer({ SMSMfaSettings: on });
  },
  'SetUserMFAPreference | EMAIL enabled without email': async () => {
    const { harness, AccessToken, prefer } = await signedIn({});
    await harness.call('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['email'] });
    return prefer({ EmailMfaSettings: on });
  },
  'SetUserMFAPreference | more than one PreferredMfa': async () =>
    (await signedIn({})).prefer({ SMSMfaSettings: preferred, EmailMfaSettings: preferred }),
  'SetUserMFAPreference | PreferredMfa with Enabled=false': async () =>
    (await signedIn({})).prefer({ SMSMfaSettings: { Enabled: false, PreferredMfa: true } }),
  'SetUserMFAPreference | turn everything off while pool MFA is ON': async () => {
    const { harness, prefer, user } = await signedIn({});
    await prefer({ SMSMfaSettings: preferred });
    harness.emulator.pool.configure({ mfa: 'ON' });
    const answer = await prefer({ SMSMfaSettings: off });
    expect(await user()).toMatchObject({ UserMFASettingList: ['SMS_MFA'], PreferredMfaSetting: 'SMS_MFA' });
    return answer;
  },
  'SetUserMFAPreference | Enabled=false on the preferred factor': async () => {
    const { prefer, user } = await signedIn({});
    await prefer({ SMSMfaSettings: preferred, EmailMfaSettings: on });
    const answer = await prefer({ SMSMfaSettings: off });
    expect(await user()).toMatchObject({ UserMFASettingList: ['EMAIL_OTP'] });
    expect(await user()).not.toHaveProperty('PreferredMfaSetting');
    return answer;
  },
  'SetUserMFAPreference | SMS preferred in a pool that only allows TOTP': async () => {
    const { harness, associate, verify, prefer, user } = await signedIn({ EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    const code = await associate();
    await verify(code());
    const answer = await prefer({ SMSMfaSettings: preferred, SoftwareTokenMfaSettings: on });
    expect(await user()).toMatchObject({ PreferredMfaSetting: 'SMS_MFA' });
    expect((await harness.start('ann')).body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    return answer;
  },
  'AdminSetUserMFAPreference | same as SetUserMFAPreference': async () => {
    const { harness } = await signedIn({});
    const { poolId: UserPoolId } = harness;
    return harness.call('AdminSetUserMFAPreference', { UserPoolId, Username: 'ann', SoftwareTokenMfaSettings: on });
  },
};
