import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandInput,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createDeviceVerifier,
  createPasswordHash,
  createSecretHash,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { expect, test } from 'vitest';
import type { UserPoolProperties } from '../../model/pool-description.js';
import { createHarness, password, poolWith } from '../harness.js';
import { totpCode } from '../totp-code.js';

type Responses = Record<string, string>;

/** Opens a pool whose client has a secret, with a signed-up user, and signs in as a user or as an administrator. */
async function open(by: string, username: string, properties: UserPoolProperties, hashed: boolean) {
  const harness = createHarness({
    pool: poolWith(properties, { GenerateSecret: true }),
    triggers: {
      preSignUp: async (event) => {
        event.response.autoConfirmUser = true;
        return event;
      },
    },
  });
  const { emulator, sdk, call, clientId: ClientId, poolId: UserPoolId } = harness;
  const secretHash = (name: string) => createSecretHash(name, ClientId, emulator.pool.clientSecret ?? '');
  await call('SignUp', { ClientId, Username: username, Password: password, SecretHash: secretHash(username) });
  const secret = hashed ? createPasswordHash(username, password, UserPoolId) : password;

  const initiate = (input: InitiateAuthCommandInput) =>
    by === 'administrator'
      ? sdk.send(new AdminInitiateAuthCommand({ ...input, UserPoolId }))
      : sdk.send(new InitiateAuthCommand(input));
  const respond = (input: RespondToAuthChallengeCommandInput) =>
    by === 'administrator'
      ? sdk.send(new AdminRespondToAuthChallengeCommand({ ...input, UserPoolId }))
      : sdk.send(new RespondToAuthChallengeCommand(input));

  /** Proves the password, answering with the name that was typed or with the one of the challenge. */
  async function prove(answerAs: 'typed' | 'challenge', device: Responses = {}) {
    const session = createSrpSession(username, secret, UserPoolId, hashed);
    const typed = { USERNAME: username, SECRET_HASH: secretHash(username), ...device };
    const AuthParameters = { CHALLENGE_NAME: 'SRP_A', ...typed };
    const started = await initiate(wrapInitiateAuth(session, { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters }));
    const signed = signSrpSession(session, started);
    const name = answerAs === 'typed' ? username : (started.ChallengeParameters?.USER_ID_FOR_SRP ?? '');
    const answer = (
      ChallengeName: 'PASSWORD_VERIFIER' | 'SOFTWARE_TOKEN_MFA' | 'DEVICE_SRP_AUTH',
      Session?: string,
      more = {},
    ) =>
      respond(
        wrapAuthChallenge(signed, {
          ...{ ClientId, ChallengeName, Session },
          ChallengeResponses: { USERNAME: name, SECRET_HASH: secretHash(name), ...device, ...more },
        }),
      );
    return { session, answer, proved: await answer('PASSWORD_VERIFIER', started.Session) };
  }
  return { ...harness, ClientId, prove, respond, secretHash };
}

test.each([
  ['user', 'a username', 'ann', {}, false],
  ['user', 'a username and a hashed password', 'ann', {}, true],
  ['user', 'an email address', 'ann@example.com', { UsernameAttributes: ['email'] }, false],
  ['user', 'a phone number', '+15555550839', { UsernameAttributes: ['phone_number'] }, false],
  ['administrator', 'a username', 'ann', {}, false],
  ['administrator', 'a username and a hashed password', 'ann', {}, true],
  ['administrator', 'an email address', 'ann@example.com', { UsernameAttributes: ['email'] }, false],
  ['administrator', 'a phone number', '+15555550839', { UsernameAttributes: ['phone_number'] }, false],
] as const)(
  'cognito-srp-helper signs in as %s with %s and a secret, with TOTP, then with a remembered device',
  async (by, _name, username, properties, hashed) => {
    const { prove, respond, call, emulator, ClientId, secretHash } = await open(by, username, properties, hashed);
    const { AccessToken } = (await prove('typed')).proved.AuthenticationResult ?? {};
    const { SecretCode } = (await call('AssociateSoftwareToken', { AccessToken })).body;
    await call('VerifySoftwareToken', { AccessToken, UserCode: totpCode(SecretCode, emulator.clock.now()) });
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    emulator.clock.advance(30);

    const withCode = await prove('challenge');
    expect(withCode.proved.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    const { AuthenticationResult: tokens } = await withCode.answer('SOFTWARE_TOKEN_MFA', withCode.proved.Session, {
      SOFTWARE_TOKEN_MFA_CODE: totpCode(SecretCode, emulator.clock.now()),
    });
    const { DeviceKey = '', DeviceGroupKey = '' } = tokens?.NewDeviceMetadata ?? {};
    const verifier = createDeviceVerifier(DeviceKey, DeviceGroupKey);
    const { DeviceSecretVerifierConfig, DeviceRandomPassword } = verifier;
    await call('ConfirmDevice', { AccessToken, DeviceKey, DeviceName: 'laptop', DeviceSecretVerifierConfig });
    await call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' });

    const device = { DEVICE_KEY: DeviceKey };
    const known = await prove('typed', device);
    expect(known.proved.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const asked = await known.answer('DEVICE_SRP_AUTH', known.proved.Session);
    const signed = signSrpSessionWithDevice(known.session, asked, DeviceGroupKey, DeviceRandomPassword);
    const done = await respond(
      wrapAuthChallenge(signed, {
        ...{ ClientId, ChallengeName: 'DEVICE_PASSWORD_VERIFIER', Session: asked.Session },
        ChallengeResponses: { USERNAME: username, SECRET_HASH: secretHash(username), ...device },
      }),
    );
    expect(done.AuthenticationResult).toMatchObject({
      AccessToken: expect.any(String),
      RefreshToken: expect.any(String),
    });
  },
  60_000,
);
