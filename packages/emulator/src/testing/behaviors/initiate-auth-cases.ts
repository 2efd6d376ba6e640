import { createSecretHash } from 'cognito-srp-helper';
import { expect } from 'vitest';
import type { UserPoolClientProperties, UserPoolProperties } from '../../model/pool-description.js';
import { type Answer, createHarness, type Harness, password, poolWith } from '../harness.js';
import type { Cases } from './behavior.js';

const srpA = 'abcdef0123456789';
const initiate = ({ call, clientId }: Harness, AuthFlow: string, AuthParameters: Record<string, string>) =>
  call('InitiateAuth', { ClientId: clientId, AuthFlow, AuthParameters });
const harnessWithAnn = async (
  changes: object = {},
  userPool: UserPoolProperties = {},
  client: UserPoolClientProperties = {},
) => {
  const harness = createHarness({ pool: poolWith(userPool, client) });
  await harness.addUser('ann', changes);
  return harness;
};
const firstFactors = { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } } as const;
const userAuth = { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] } as const;

/** Behaviors of InitiateAuth, except refresh. */
export const initiateAuthCases: Cases = {
  'InitiateAuth | user alias exists on 2nd account etc.: PreSignUp/other Lambda rejects': async () => {
    const harness = createHarness({ triggers: { preAuthentication: () => Promise.reject(new Error('BLOCKED')) } });
    await harness.addUser('ann');
    return harness.start('ann');
  },
  'InitiateAuth USER_PASSWORD_AUTH | wrong password': async () => (await harnessWithAnn()).start('ann', 'Wrong-H0rse!'),
  'InitiateAuth USER_PASSWORD_AUTH | unknown user, PreventUserExistenceErrors=ENABLED': () =>
    createHarness().start('nobody'),
  'InitiateAuth | unknown user, PreventUserExistenceErrors=LEGACY': () =>
    createHarness({ pool: poolWith({}, { PreventUserExistenceErrors: 'LEGACY' }) }).start('nobody'),
  'InitiateAuth USER_SRP_AUTH | unknown user, PreventUserExistenceErrors=ENABLED': async () => {
    const harness = createHarness();
    const ask = () => initiate(harness, 'USER_SRP_AUTH', { USERNAME: 'nobody', SRP_A: srpA });
    const [first, second] = [await ask(), await ask()];
    expect(first.body.ChallengeName).toBe('PASSWORD_VERIFIER');
    for (const name of ['SALT', 'USER_ID_FOR_SRP']) {
      expect(first.body.ChallengeParameters[name]).toBe(second.body.ChallengeParameters[name]);
    }
    const { SECRET_BLOCK: PASSWORD_CLAIM_SECRET_BLOCK } = first.body.ChallengeParameters;
    const claim = { PASSWORD_CLAIM_SECRET_BLOCK, PASSWORD_CLAIM_SIGNATURE: 'AAAA', TIMESTAMP: 'now' };
    const refused = await harness.answer(first, claim);
    expect(refused.body.message).toBe('Incorrect username or password.');
    return first;
  },
  'InitiateAuth | user UNCONFIRMED, password right': async () =>
    (await harnessWithAnn({ confirmed: false })).start('ann'),
  'InitiateAuth | user disabled': async () => {
    const { call, poolId: UserPoolId, start } = await harnessWithAnn();
    await call('AdminDisableUser', { UserPoolId, Username: 'ann' });
    return start('ann');
  },
  'InitiateAuth | user status RESET_REQUIRED': async () => {
    const { call, poolId: UserPoolId, start } = await harnessWithAnn();
    await call('AdminResetUserPassword', { UserPoolId, Username: 'ann' });
    return start('ann');
  },
  'InitiateAuth | temporary password expired': async () => {
    const { emulator, start } = await harnessWithAnn({ temporaryPassword: true });
    emulator.clock.advance(7 * 24 * 3600);
    return start('ann');
  },
  'InitiateAuth | locked after >=5 failed passwords: lock 2^(n-5) seconds, doubling, cap about 15 min; tries while locked do not count; reset by success or 15 quiet minutes':
    async () => {
      const { emulator, start } = await harnessWithAnn();
      for (let count = 0; count < 5; count += 1) await start('ann', 'Wrong-H0rse!');
      const locked = await start('ann');
      emulator.clock.advance(1);
      expect((await start('ann', 'Wrong-H0rse!')).body.message).toBe('Incorrect username or password.');
      emulator.clock.advance(1.9);
      expect((await start('ann')).body).toEqual(locked.body);
      emulator.clock.advance(0.1);
      expect((await start('ann')).status).toBe(200);
      return locked;
    },
  'InitiateAuth | flow not in ExplicitAuthFlows (password / USER_AUTH)': () =>
    createHarness({ pool: poolWith({}, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }) }).start('ann'),
  'InitiateAuth | flow not in ExplicitAuthFlows (SRP)': () => {
    const harness = createHarness({ pool: poolWith({}, { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }) });
    return initiate(harness, 'USER_SRP_AUTH', { USERNAME: 'ann', SRP_A: srpA });
  },
  'InitiateAuth | ADMIN_* flow sent to InitiateAuth': () =>
    initiate(createHarness(), 'ADMIN_USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD: password }),
  'InitiateAuth | DEVICE_KEY unknown for the user': async () =>
    initiate(await harnessWithAnn(), 'USER_SRP_AUTH', {
      USERNAME: 'ann',
      SRP_A: srpA,
      DEVICE_KEY: 'us-east-1_00000000-0000-4000-8000-000000000000',
    }),
  'InitiateAuth | MFA required, user has no factor': async () => {
    const harness = await harnessWithAnn({ email: undefined, phoneNumber: undefined }, { MfaConfiguration: 'ON' });
    const asked = await harness.start('ann');
    expect(asked.body).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]' },
    });
    return asked;
  },
  'InitiateAuth | more than one factor active and no preference': async () => {
    const harness = await harnessWithAnn();
    harness.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', email: 'ENABLED' });
    const asked = await harness.start('ann');
    expect(asked.body).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' },
    });
    return asked;
  },
  'InitiateAuth | one preferred factor active': async () => {
    const harness = await harnessWithAnn();
    harness.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', email: 'PREFERRED' });
    const asked = await harness.start('ann');
    expect(asked.body).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' },
    });
    return asked;
  },
  'InitiateAuth | MFA OPTIONAL, no factor active': async () => {
    const answered = await (await harnessWithAnn()).start('ann');
    expect(answered.body.AuthenticationResult.TokenType).toBe('Bearer');
    return answered;
  },
  'InitiateAuth USER_AUTH | no PREFERRED_CHALLENGE, or preference not available': async () => {
    const harness = await harnessWithAnn({}, firstFactors, userAuth);
    const preferring = await initiate(harness, 'USER_AUTH', { USERNAME: 'ann', PREFERRED_CHALLENGE: 'SMS_OTP' });
    expect(preferring.body.ChallengeName).toBe('SELECT_CHALLENGE');
    const asked = await initiate(harness, 'USER_AUTH', { USERNAME: 'ann' });
    expect(asked.body).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
    });
    const chosen = { ANSWER: 'PASSWORD', PASSWORD: password, USERNAME: 'ann' };
    expect((await harness.answer(asked, chosen)).body.AuthenticationResult).toBeDefined();
    return asked;
  },
  'InitiateAuth USER_AUTH | PREFERRED_CHALLENGE=EMAIL_OTP, confirmed user': async () => {
    const harness = await harnessWithAnn({}, firstFactors, userAuth);
    const asked = await initiate(harness, 'USER_AUTH', { USERNAME: 'ann', PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked.body).toMatchObject({ ChallengeName: 'EMAIL_OTP', AvailableChallenges: ['EMAIL_OTP'] });
    const answered = await harness.answer(asked, { USERNAME: 'ann', EMAIL_OTP_CODE: harness.code('ann') });
    expect(answered.body.AuthenticationResult).toBeDefined();
    return asked;
  },
  'InitiateAuth USER_AUTH | OTP asked for, user has no usable address/number': async () => {
    const harness = await harnessWithAnn({ email: undefined, phoneNumber: undefined }, firstFactors, userAuth);
    return initiate(harness, 'USER_AUTH', { USERNAME: 'ann', PREFERRED_CHALLENGE: 'EMAIL_OTP' });
  },
  'InitiateAuth USER_AUTH | user FORCE_CHANGE_PASSWORD': async () => {
    const harness = await harnessWithAnn({ temporaryPassword: true }, firstFactors, userAuth);
    const asked = await initiate(harness, 'USER_AUTH', { USERNAME: 'ann' });
    expect(asked.body.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
    return asked;
  },
  'InitiateAuth USER_AUTH | unknown user with existence errors prevented': async () => {
    const harness = createHarness({ pool: poolWith(firstFactors, userAuth) });
    const drawn = await initiate(harness, 'USER_AUTH', { USERNAME: 'nobody' });
    expect(['SELECT_CHALLENGE', 'EMAIL_OTP']).toContain(drawn.body.ChallengeName);
    const asked = await initiate(harness, 'USER_AUTH', { USERNAME: 'nobody', PREFERRED_CHALLENGE: 'SMS_OTP' });
    const chosen = { ANSWER: 'PASSWORD', PASSWORD: password, USERNAME: 'nobody' };
    expect((await harness.answer(asked, chosen)).body.message).toBe('Incorrect username or password.');
    return asked;
  },
  'InitiateAuth CUSTOM_AUTH | no custom-auth Lambda (also what amplify hits with an empty password)': () =>
    initiate(createHarness(), 'CUSTOM_AUTH', { USERNAME: 'ann' }),
  'InitiateAuth REFRESH_TOKEN_AUTH | SECRET_HASH wrong on refresh': async () => {
    const clientSecret = 'secretsecretsecret';
    const pool = poolWith({}, { GenerateSecret: true });
    const clients = pool.clients.map((client) => ({ ...client, clientSecret }));
    const harness = createHarness({ pool: { ...pool, clients } });
    harness.emulator.pool.configure({ devices: 'off' });
    await harness.addUser('ann');
    const SECRET_HASH = createSecretHash('ann', harness.clientId, clientSecret);
    const signedIn: Answer = await initiate(harness, 'USER_PASSWORD_AUTH', {
      USERNAME: 'ann',
      PASSWORD: password,
      SECRET_HASH,
    });
    const { RefreshToken: REFRESH_TOKEN } = signedIn.body.AuthenticationResult;
    const right = await initiate(harness, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN, SECRET_HASH });
    expect(right.status).toBe(200);
    return initiate(harness, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN, SECRET_HASH: 'wrong' });
  },
};
