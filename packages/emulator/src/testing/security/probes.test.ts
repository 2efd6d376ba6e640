import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { srpGroup } from '../../srp/srp-group.js';
import { type Answer, createHarness, type Harness, password, poolWith } from '../harness.js';
import { sdkProvePassword, sdkSignIn } from '../sdk-sign-in.js';
import { totpCode } from '../totp-code.js';

async function withAnn(...pool: Parameters<typeof poolWith> | []): Promise<Harness> {
  const harness = createHarness({ pool: pool.length === 0 ? poolWith({}) : poolWith(...pool) });
  await harness.addUser('ann');
  return harness;
}

async function askedForSms(harness: Harness): Promise<Answer> {
  harness.emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  return harness.start('ann');
}

function expectRefusal({ status, body }: Answer, message?: string): void {
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('AuthenticationResult');
  if (message !== undefined) expect(body.message).toBe(message);
}

describe('a Session', () => {
  test('that is forged is refused', async () => {
    const harness = await withAnn();
    const { body } = await askedForSms(harness);
    const real: string = body.Session;
    const sessions = ['A'.repeat(128), real.slice(0, -1), `${real}A`, real.toLowerCase(), `${real.slice(0, -2)}AA`];
    for (const Session of sessions.filter((made) => made !== real)) {
      const answer = await harness.answer(
        { status: 200, headers: new Headers(), body: { ...body, Session } },
        { SMS_MFA_CODE: harness.code('ann') },
      );
      expectRefusal(answer, 'Invalid session for the user.');
    }
  });

  test('of one client is refused for another', async () => {
    const harness = await withAnn();
    const challenge = await askedForSms(harness);
    const { body } = await harness.call('CreateUserPoolClient', { UserPoolId: harness.poolId, ClientName: 'other' });
    const answer = await harness.call('RespondToAuthChallenge', {
      ClientId: body.UserPoolClient.ClientId,
      ChallengeName: 'SMS_MFA',
      Session: challenge.body.Session,
      ChallengeResponses: { USERNAME: 'ann', SMS_MFA_CODE: harness.code('ann') },
    });
    expectRefusal(answer, 'Invalid session for the user.');
  });

  test('of a deleted user is refused for a new user with the same name', async () => {
    const harness = await withAnn();
    const challenge = await askedForSms(harness);
    const SMS_MFA_CODE = harness.code('ann');
    await harness.call('AdminDeleteUser', { UserPoolId: harness.poolId, Username: 'ann' });
    await harness.addUser('ann');
    expectRefusal(await harness.answer(challenge, { SMS_MFA_CODE }), 'Invalid session for the user.');
  });

  test('accepts only one of two racing answers', async () => {
    const harness = await withAnn();
    const challenge = await askedForSms(harness);
    const SMS_MFA_CODE = harness.code('ann');
    const answers = await Promise.all([1, 2, 3].map(() => harness.answer(challenge, { SMS_MFA_CODE })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('for MFA setup gets no tokens with another challenge', async () => {
    const harness = await withAnn({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    const { body } = await harness.start('ann');
    expect(body.ChallengeName).toBe('MFA_SETUP');
    for (const ChallengeName of ['SMS_MFA', 'EMAIL_OTP', 'NEW_PASSWORD_REQUIRED', 'SELECT_CHALLENGE', 'MFA_SETUP']) {
      const challenge = { status: 200, headers: new Headers(), body: { ...body, ChallengeName } };
      expectRefusal(
        await harness.answer(challenge, { ANSWER: 'PASSWORD', NEW_PASSWORD: password, PASSWORD: password }),
      );
    }
  });
});

describe('an access token', () => {
  test('that is unsigned or signed with a shared secret is refused', async () => {
    const harness = await withAnn();
    const claims = decodeJwt(await harness.accessToken('ann'));
    const unsecured = new UnsecuredJWT(claims).encode();
    const secret = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    for (const AccessToken of [unsecured, secret, 'a.b.c', '', 'e30.e30.e30']) {
      expectRefusal(await harness.call('GetUser', { AccessToken }));
    }
  });

  test('with a changed payload is refused', async () => {
    const harness = await withAnn();
    await harness.addUser('bea');
    const [head, , signature] = (await harness.accessToken('ann')).split('.');
    const [, payload] = (await harness.accessToken('bea')).split('.');
    const AccessToken = [head, payload, signature].join('.');
    expectRefusal(await harness.call('GetUser', { AccessToken }), 'Could not verify signature for Access Token');
  });

  test('of a disabled or replaced user is refused', async () => {
    const harness = await withAnn();
    const AccessToken = await harness.accessToken('ann');
    const ann = { UserPoolId: harness.poolId, Username: 'ann' };
    await harness.call('AdminDisableUser', ann);
    expectRefusal(await harness.call('GetUser', { AccessToken }));
    await harness.call('AdminDeleteUser', ann);
    await harness.addUser('ann');
    expectRefusal(await harness.call('GetUser', { AccessToken }), 'User does not exist.');
  });
});

describe('SRP', () => {
  test('refuses an A congruent to 0, which would accept any proof', async () => {
    const { call, clientId: ClientId } = await withAnn();
    for (const SRP_A of [0n, srpGroup.N, 2n * srpGroup.N].map((value) => value.toString(16))) {
      const AuthParameters = { USERNAME: 'ann', SRP_A };
      expectRefusal(
        await call('InitiateAuth', { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters }),
        'SRP_A is not valid.',
      );
    }
  });

  test('accepts a secret block only once, even after a wrong proof', async () => {
    const harness = await withAnn();
    const { call, clientId: ClientId } = harness;
    const AuthParameters = { USERNAME: 'ann', SRP_A: 'abcdef' };
    const { body } = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    const claim = {
      PASSWORD_CLAIM_SECRET_BLOCK: body.ChallengeParameters.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: 'AAAA',
      TIMESTAMP: 'Sat Mar 7 04:05:06 UTC 2026',
    };
    const challenge = { status: 200, headers: new Headers(), body };
    expectRefusal(await harness.answer(challenge, claim), 'Incorrect username or password.');
    expectRefusal(
      await harness.answer(challenge, claim),
      'Invalid session for the user, session can only be used once.',
    );
  });

  test('of one device proves neither another device nor the password', async () => {
    const harness = await withAnn();
    const first = await harness.addDevice('ann');
    const second = await harness.addDevice('ann');
    const mixed = { ...first, devicePassword: second.devicePassword };
    const who = { username: 'ann', password, device: mixed };
    await expect(sdkSignIn(harness.sdk, harness.emulator.pool, who)).rejects.toThrow('Incorrect username or password.');
    const { proved } = await sdkProvePassword(harness.sdk, harness.emulator.pool, { ...who, device: first });
    const answer = await harness.call('RespondToAuthChallenge', {
      ClientId: harness.clientId,
      ChallengeName: 'DEVICE_SRP_AUTH',
      Session: proved.Session,
      ChallengeResponses: { USERNAME: 'ann', DEVICE_KEY: second.deviceKey, SRP_A: 'abcdef' },
    });
    expectRefusal(answer, 'Invalid session for the user.');
  });
});

describe('a code', () => {
  test('that is missing or empty is refused', async () => {
    const harness = await withAnn();
    const challenge = await askedForSms(harness);
    expectRefusal(await harness.answer(challenge, {}), 'Missing required parameter SMS_MFA_CODE');
    expectRefusal(await harness.answer(challenge, { SMS_MFA_CODE: '' }), 'Missing required parameter SMS_MFA_CODE');
  });

  test('of an authenticator app works once, even in racing answers', async () => {
    const harness = await withAnn();
    const secret = harness.emulator.users.enableTotp('ann');
    const SOFTWARE_TOKEN_MFA_CODE = totpCode(secret, harness.emulator.clock.now());
    const challenges = await Promise.all([1, 2, 3].map(() => harness.start('ann')));
    const answers = await Promise.all(
      challenges.map((challenge) => harness.answer(challenge, { SOFTWARE_TOKEN_MFA_CODE })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('that was sent to one user is refused for another', async () => {
    const harness = await withAnn();
    await harness.addUser('bea');
    const { call, clientId: ClientId } = harness;
    await call('ForgotPassword', { ClientId, Username: 'ann' });
    await call('ForgotPassword', { ClientId, Username: 'bea' });
    const code = harness.code('ann');
    if (code === harness.code('bea')) return;
    const input = { ClientId, Username: 'bea', ConfirmationCode: code, Password: 'An0ther-Horse!' };
    expectRefusal(await call('ConfirmForgotPassword', input));
  });
});

test('a client with a secret refuses every call without the secret hash', async () => {
  const harness = await withAnn({}, { GenerateSecret: true });
  const { call, clientId: ClientId } = harness;
  const Username = 'ann';
  const calls: [string, object][] = [
    ['SignUp', { Username: 'bea', Password: password }],
    ['ConfirmSignUp', { Username, ConfirmationCode: '123456' }],
    ['ResendConfirmationCode', { Username }],
    ['ForgotPassword', { Username }],
    ['ConfirmForgotPassword', { Username, ConfirmationCode: '123456', Password: password }],
    ['InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: Username, PASSWORD: password } }],
    ['InitiateAuth', { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: Username, SRP_A: 'abcdef' } }],
  ];
  for (const [operation, input] of calls) {
    const answer = await call(operation, { ClientId, ...input });
    expectRefusal(answer, `Client ${ClientId} is configured with secret but SECRET_HASH was not received`);
  }
});
